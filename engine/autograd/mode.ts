/** Whether operations are recorded: process-wide state, as in PyTorch. */

import { callableAt } from '../checks.ts';

/** Are operations being recorded for backward? */
export let recording = true;

/** Switches recording on or off and returns how it was. */
export function setRecording(on: boolean): boolean {
  const before = recording;
  recording = on;
  return before;
}

/** Do nodes keep their operands, for a drawing of the graph? */
export let keeping = false;

/** Lets nodes keep their operands from now on, or no longer. */
export function setKeeping(on: boolean): void {
  keeping = on;
}

/** Runs `body` with recording on or off. An async body keeps it so until its promise settles. */
function during<T>(on: boolean, body: () => T): T {
  callableAt(body);
  const before = setRecording(on);
  let pending = false;
  try {
    const result = body();
    if (result instanceof Promise) {
      pending = true;
      return result.finally(() => setRecording(before)) as T;
    }
    return result;
  } finally {
    if (!pending) setRecording(before);
  }
}

/**
 * `with torch.no_grad():` — runs `body` without recording, and returns what it returns. Results do
 * not require gradients, and leaves may be changed in place.
 * https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html
 */
export function no_grad<T>(body: () => T): T {
  return during(false, body);
}

/**
 * `with torch.enable_grad():` — records inside a `no_grad`.
 * https://docs.pytorch.org/docs/stable/generated/torch.enable_grad.html
 */
export function enable_grad<T>(body: () => T): T {
  return during(true, body);
}

/**
 * `with torch.set_grad_enabled(mode):`, or without a body: from now on.
 * https://docs.pytorch.org/docs/stable/generated/torch.set_grad_enabled.html
 */
export function set_grad_enabled(mode: boolean): void;
export function set_grad_enabled<T>(mode: boolean, body: () => T): T;
export function set_grad_enabled<T>(mode: boolean, body?: () => T): T | void {
  if (body !== undefined) return during(mode, body);
  setRecording(mode);
}

/** Is recording on? */
export function is_grad_enabled(): boolean {
  return recording;
}
