/**
 * How code is highlighted, in the static page and in the editors alike: highlighting again in the browser gives
 * the markup of the build.
 */

/** Shiki's themes. */
export const codeThemes = {
  light: 'github-light-default',
  dark: 'github-dark-default',
} as const;

/** Shiki's options. */
export const codeHighlighting = {
  lang: 'typescript',
  themes: codeThemes,
  /** Each token's style is `color: light-dark(…)`, so the page's `color-scheme` picks the colour. */
  defaultColor: 'light-dark()',
} as const;
