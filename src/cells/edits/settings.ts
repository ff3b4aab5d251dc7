/**
 * What readers set controls to, as edits: a control's key is the id, the lesson's own value the lesson's text. So
 * settings are saved, shared, reset and put back with everything else.
 */
import { type InputValue, isInputValue, isSameInput } from '../../ui/control.ts';
import { controlOf, showValue } from '../../ui/render/control-value.ts';
import type { Chapter } from '../live/chapter.ts';
import type { EditableCell } from './chapter-edits.ts';

/** The controls that the page has, and those that are set and still to come with a run. */
export function settings(root: HTMLElement, chapter: Chapter): EditableCell[] {
  const boxes = root.querySelectorAll<HTMLElement>('[data-control]');
  const ids = [...boxes].map(box => box.dataset.control as string);
  const all = new Set([...ids, ...Object.keys(chapter.inputs)]);
  return [...all].map(id => setting(root, chapter, id));
}

/** One of them. */
export function setting(root: HTMLElement, { inputs }: Chapter, id: string): EditableCell {
  const box = boxOf(root, id);
  const lesson = box ? JSON.stringify(controlOf(box).value) : '';
  return { id, lesson, source: Object.hasOwn(inputs, id) ? JSON.stringify(inputs[id]) : lesson };
}

const boxOf = (root: HTMLElement, id: string) =>
  root.querySelector<HTMLElement>(`[data-control="${CSS.escape(id)}"]`);

/** Sets a control without running anything. What is no value, or the lesson's own, sets it back. */
export function writeSetting(
  root: HTMLElement,
  chapter: Chapter,
  id: string,
  source: string,
  status: string,
): void {
  const value = parseValue(source);
  const box = boxOf(root, id);
  const own = box ? controlOf(box).value : undefined;
  if (value === null || isSameInput(value, own)) delete chapter.inputs[id];
  else chapter.inputs[id] = value;
  const shown = value ?? own;
  if (box && shown !== undefined) showValue(box, shown);
  const cell = box && chapter.cellAt(box);
  if (cell) chapter.outdate(cell, status);
}

function parseValue(source: string): InputValue | null {
  try {
    const value: unknown = JSON.parse(source);
    return isInputValue(value) ? value : null;
  } catch {
    return null;
  }
}
