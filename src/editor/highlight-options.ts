/**
 * How code is highlighted, in the static page and in the editors alike: highlighting again in the browser gives
 * the markup of the build.
 */
import type { ShikiTransformer } from 'shiki/core';
import { tokenClasses } from './token-classes.ts';

/** Shiki's themes, by the page's colour scheme. */
export const codeThemes = {
  light: 'github-light-default',
  dark: 'github-dark-default',
} as const;

/**
 * A line as long as this has no colours: some of TypeScript's patterns take four times as long for a word of twice the
 * letters, and one of thousands, pasted data say, would keep the page busy for minutes.
 */
export const LONG_LINE = 500;

/** Shiki's options. One theme alone, since shiki takes code apart once for each: its classes stand for both. */
export const codeHighlighting = {
  lang: 'typescript',
  theme: codeThemes.light,
  tokenizeMaxLineLength: LONG_LINE,
  transformers: [tokenClasses] as ShikiTransformer[],
} as const;
