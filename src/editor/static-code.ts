/** The static, highlighted code of a cell: what the build wrote, and what an editor leaves behind. */
import type { HighlighterCore } from 'shiki/core';
import { loader } from '../dom/load.ts';
import { codeHighlighting } from './highlight-options.ts';
import { LONG, rewriteLines } from './long-code.ts';

/** The elements of a cell's static code. */
export interface StaticCode {
  /** `[data-code]`: a tab stop, and the frame that editors are put in. */
  frame: HTMLElement;
  pre: HTMLElement;
  code: HTMLElement;
}

/** Finds the static code in a cell's `[data-code]` element. */
export function staticCode(frame: HTMLElement): StaticCode {
  const pre = frame.querySelector<HTMLElement>('pre.shiki');
  const code = pre?.querySelector<HTMLElement>(':scope > code');
  if (!pre || !code) throw new Error('An editor needs <pre class="shiki"><code> to stand on');
  return { frame, pre, code };
}

const loadFile = loader(() => import('./highlighter.ts'));
let making: Promise<HighlighterCore> | null = null;
let loaded: HighlighterCore | null = null;

/** Loads the highlighter, once. */
export async function loadHighlighter(): Promise<void> {
  const { createHighlighter } = await loadFile();
  making ??= createHighlighter();
  loaded = await making;
}

/**
 * Writes `source` into the code element, in colour where the highlighter has loaded.
 *
 * @returns whether the code is highlighted
 */
export function writeCode(code: HTMLElement, source: string): boolean {
  if (!loaded) {
    measureCode(code, source);
  } else if (source.length > LONG) {
    rewriteLines(code, source, text => [...(highlighted(text)?.children ?? [])]);
  } else {
    code.replaceChildren(...(highlighted(source)?.childNodes ?? []));
    endCode(code);
  }
  return loaded !== null;
}

/** Writes `source` without colours: its measure is all that an editor above it needs. */
export function measureCode(code: HTMLElement, source: string): void {
  if (source.length > LONG) return rewriteLines(code, source, null);
  code.textContent = source;
  endCode(code);
}

function highlighted(source: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = loaded?.codeToHtml(source, codeHighlighting) ?? '';
  return template.content.querySelector('code');
}

function endCode(code: HTMLElement): void {
  // The last newline of a <pre> opens no line, but that of an editor does: one more makes both agree.
  code.append('\n');
}
