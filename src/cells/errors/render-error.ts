import type { ErrorOutput } from '../../program/output.ts';
import { makerFor } from '../../ui/render/element.ts';
import { renderPlace } from '../render-output.ts';
import { advised } from './advice.ts';

/** What stopped a cell, and what to do about it. */
export function renderError(output: ErrorOutput, document: Document): HTMLElement {
  const make = makerFor(document);
  const error = advised(output);
  const name = make('strong', { class: 'output-error-name' }, error.name);
  const message = error.message ? [`: ${error.message}`] : [];
  return make(
    'div',
    { class: 'output-error' },
    make('p', { class: 'output-error-message' }, name, ...message),
    ...(error.hint ? [make('p', { class: 'output-error-hint' }, error.hint)] : []),
    renderPlace(error, document),
  );
}
