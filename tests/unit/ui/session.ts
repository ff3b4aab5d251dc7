import * as torch from '../../../engine/index.ts';
import type { Control, Inputs } from '../../../src/ui/control.ts';
import { createUi } from '../../../src/ui/create-ui.ts';
import type { Prediction } from '../../../src/ui/predict.ts';
import type { FrameValues, Progress } from '../../../src/ui/ui.ts';
import { show } from '../landscape/support.ts';

/** `ui` in a run of one cell, named `cell`, and what the run gets of it. */
export function session(inputs: Inputs = {}) {
  const shown: [string, Control][] = [];
  const asked: [string, Prediction][] = [];
  const progress: Progress[] = [];
  const frames: [string | null, FrameValues][] = [];
  const ui = createUi({
    cell: () => 'cell',
    inputs,
    asked: new Set(),
    tensor: (values, rows, columns) => torch.tensor([...values]).reshape(rows, columns),
    show: (key, control) => shown.push([key, control]),
    predict: (key, prediction) => asked.push([key, prediction]),
    landscape: (_, options) => show(options).start,
    graph() {},
    progress: step => progress.push(step),
    frame: (label, values) => frames.push([label, values]),
  });
  return { ui, shown, asked, progress, frames };
}
