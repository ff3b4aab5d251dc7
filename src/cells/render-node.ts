import { JSDOM } from 'jsdom';
import type { Output } from '../program/output.ts';
import { renderOutput } from './render-output.ts';

const { document } = new JSDOM('').window;

/** A cell's outputs as HTML, as the page would draw them. */
export function outputsHtml(outputs: readonly Output[], cell: string): string {
  return outputs
    .map((output, i) => renderOutput(output, document, `${cell}-${i}`).outerHTML)
    .join('');
}
