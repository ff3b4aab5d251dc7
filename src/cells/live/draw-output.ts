import { drawFigure } from '../../plot/render.ts';
import type { LandscapeOutput, Output } from '../../program/output.ts';
import { type Control, controlValue, type Inputs } from '../../ui/control.ts';
import { showValue } from '../../ui/render/control-value.ts';
import { showGuess } from '../../ui/render/predict-value.ts';
import { renderOutput } from '../render-output.ts';
import { loadedRenderers } from './lazy-renderers.ts';

/** Draws an output in steps, between which the page can respond; `id` is unique on the page. */
export type DrawOutput = (output: Output, id: string) => Generator<void, HTMLElement>;

/** A function that draws outputs with the values that the reader has set in them. */
export const drawerWith = (inputs: Inputs): DrawOutput =>
  function* (output, id) {
    const element = yield* draw(output, id);
    const control = controlIn(output);
    if (control && element.dataset.control === control.key) {
      showValue(element, controlValue(control.control, inputs[control.key]));
    }
    if (output.kind === 'predict') showGuess(element);
    return element;
  };

/** The control in an output, if there is one. */
function controlIn(output: Output): { key: string; control: Control } | null {
  if (output.kind === 'control') return output;
  const start = output.kind === 'landscape' ? output.landscape.start : null;
  return start && { key: (output as LandscapeOutput).key, control: start };
}

/** Draws an output of the sandbox, or a warning where code has made the runner send an invalid one. */
function* draw(output: Output, id: string): Generator<void, HTMLElement> {
  try {
    if (output.kind === 'figure')
      return yield* drawFigure(output.figure, document, { id, isLive: true });
    return renderOutput(output, document, id, loadedRenderers);
  } catch (error) {
    const text = `This output cannot be shown: ${(error as Error).message}`;
    return renderOutput({ kind: 'text', stream: 'warn', text }, document, id, loadedRenderers);
  }
}
