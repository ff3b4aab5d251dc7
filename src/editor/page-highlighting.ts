/** How the build highlights code: as the editors do. */
import { codeHighlighting, codeThemes } from './highlight-options.ts';
import { lightTheme } from './light-theme.ts';

/** Shiki's options for the build. */
export const pageHighlighting = {
  ...codeHighlighting,
  themes: { light: lightTheme, dark: codeThemes.dark },
} as const;
