/** How the build highlights code: as the editors do. */
import { codeHighlighting, codeThemes } from './highlight-options.ts';
import { lightTheme } from './light-theme.ts';

/** Shiki's options for the build. */
export const pageHighlighting = {
  ...codeHighlighting,
  themes: { light: lightTheme, dark: codeThemes.dark },
  /** None: on a busy machine, lines would be left without their colours, and no two builds were the same. */
  tokenizeTimeLimit: 0,
} as const;
