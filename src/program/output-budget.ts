import { shapesIn } from '../plot/shapes.ts';
import type { Output } from './output.ts';
import { weigh } from './weigh.ts';

/** Outputs of one cell, and of them charts: a chart takes the page a millisecond or two. */
const MAX_OUTPUTS = 1000;
const MAX_FIGURES = 40;
/** Characters of text and tables. */
const MAX_CHARACTERS = 100_000;
/** Numbers and characters in charts: two for a point. */
const MAX_NUMBERS = 100_000;
/** Bars, and points of their own look, in one chart: the page takes some 40 microseconds for each. */
const MAX_SHAPES = 2500;

/** Keeps what one cell shows to a size that a page can hold. */
export class OutputBudget {
  private outputs = 0;
  private figures = 0;
  private characters = 0;
  private numbers = 0;
  private spent = false;

  /** What may be shown of `output`: all of it, its beginning and a notice, or nothing. */
  admit(output: Output): Output[] {
    if (this.spent) return [];
    if (++this.outputs > MAX_OUTPUTS) return [this.notice(`after ${MAX_OUTPUTS} outputs`)];
    const isPicture = ['figure', 'replay', 'landscape'].includes(output.kind);
    if (isPicture) return this.admitFigure(output);
    const left = MAX_CHARACTERS - this.characters;
    const size = weigh(output, left);
    this.characters += size;
    if (size <= left) return [output];
    const notice = this.notice(`after ${inWords(MAX_CHARACTERS)} characters`);
    return output.kind === 'text'
      ? [{ ...output, text: output.text.slice(0, left) }, notice]
      : [notice];
  }

  private admitFigure(output: Output): Output[] {
    if (++this.figures > MAX_FIGURES) return [this.notice(`after ${MAX_FIGURES} charts`)];
    if (output.kind === 'figure' && shapesIn(output.figure) > MAX_SHAPES) {
      return [this.notice(`where a chart has more than ${inWords(MAX_SHAPES)} bars or markers`)];
    }
    this.numbers += weigh(output, MAX_NUMBERS);
    if (this.numbers <= MAX_NUMBERS) return [output];
    return [this.notice(`where the charts have more than ${inWords(MAX_NUMBERS)} numbers`)];
  }

  private notice(where: string): Output {
    this.spent = true;
    const text = `Cut ${where}. The program went on; show less to see the rest.`;
    return { kind: 'text', stream: 'warn', text };
  }
}

const inWords = (count: number): string => count.toLocaleString('en');
