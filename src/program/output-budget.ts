import type { Output } from './output.ts';

const MAX_OUTPUTS = 1000;
const MAX_CHARACTERS = 100_000;

/** Keeps what one cell shows to a size that a page can hold. */
export class OutputBudget {
  private outputs = 0;
  private characters = 0;
  private spent = false;

  /** What may be shown of `output`: all of it, its beginning and a notice, or nothing. */
  admit(output: Output): Output[] {
    if (this.spent) return [];
    this.outputs++;
    const left = MAX_CHARACTERS - this.characters;
    const size = output.kind === 'text' ? output.text.length : 0;
    this.characters += size;
    if (this.outputs > MAX_OUTPUTS) return [this.notice(`after ${MAX_OUTPUTS} outputs`)];
    if (size <= left) return [output];
    const notice = this.notice(`after ${MAX_CHARACTERS} characters`);
    return output.kind === 'text'
      ? [{ ...output, text: output.text.slice(0, left) }, notice]
      : [notice];
  }

  private notice(where: string): Output {
    this.spent = true;
    const text = `Cut ${where}. The program went on; print less to see the rest.`;
    return { kind: 'text', stream: 'warn', text };
  }
}
