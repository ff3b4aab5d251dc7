/** Shiki in the browser: one grammar, two themes, the JavaScript regular expression engine. */
import { createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import typescript from 'shiki/langs/typescript.mjs';
import dark from 'shiki/themes/github-dark-default.mjs';
import light from 'shiki/themes/github-light-default.mjs';

/** Made once; both the plain editor and Monaco colour their text with it. */
export const highlighter: Promise<HighlighterCore> = createHighlighterCore({
  langs: [typescript],
  themes: [light, dark],
  // a pattern that JavaScript cannot express costs one colour, not the editor
  engine: createJavaScriptRegexEngine({ forgiving: true }),
});
