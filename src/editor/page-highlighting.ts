/** How the build highlights code: as the editors do. */
import type { ShikiTransformer } from 'shiki/core';
import { codeHighlighting } from './highlight-options.ts';
import { lightTheme } from './light-theme.ts';

/** Shiki's options for the build. */
export const pageHighlighting = {
  ...codeHighlighting,
  theme: lightTheme,
  transformers: [
    ...codeHighlighting.transformers,
    {
      // A browser that translates the page leaves code as it is.
      pre(node) {
        node.properties.translate = 'no';
      },
    },
  ] as ShikiTransformer[],
} as const;
