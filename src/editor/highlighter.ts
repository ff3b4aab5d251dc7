/** Shiki in the browser: one grammar, two themes, the JavaScript regular expression engine. */
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import typescript from 'shiki/langs/typescript.mjs';
import dark from 'shiki/themes/github-dark-default.mjs';
import { lightTheme } from './light-theme.ts';

/** A highlighter that knows how cells look, in light and dark. */
export function createHighlighter(): Promise<HighlighterCore> {
  return createHighlighterCore({
    langs: [typescript],
    themes: [lightTheme, dark],
    // A pattern that JavaScript cannot express costs one colour, not the editor.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
}
