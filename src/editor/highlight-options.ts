/**
 * How code is highlighted, in the static page and in the editors alike: highlighting again in the browser gives
 * the markup of the build.
 */
import type { ShikiTransformer } from 'shiki/core';
import { tokenClasses } from './token-classes.ts';

/** Shiki's themes. */
export const codeThemes = {
  light: 'github-light-default',
  dark: 'github-dark-default',
} as const;

/** Shiki's options. */
export const codeHighlighting = {
  lang: 'typescript',
  themes: codeThemes,
  /** Colours are `light-dark(…)`, so the page's `color-scheme` picks one. */
  defaultColor: 'light-dark()',
  transformers: [tokenClasses] as ShikiTransformer[],
} as const;
