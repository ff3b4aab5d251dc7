/** Colours of code as classes: as styles, a page of code is twice as long. */
import type { ShikiTransformer } from 'shiki/core';

/** The class for each colour of the light theme; `tokens.css` gives it that colour, and the dark theme's for the same. */
export const TOKEN_CLASSES: Readonly<Record<string, string>> = {
  '#CF222E': 'keyword',
  '#0550AE': 'constant',
  '#8250DF': 'function',
  '#0A3069': 'string',
  '#953800': 'variable',
  '#59636E': 'comment',
  '#116329': 'escape',
  '#82071E': 'invalid',
};

/** Shiki's transformer that does it. All other colours are those of text. */
export const tokenClasses: ShikiTransformer = {
  name: 'downhill:token-classes',
  preprocess(_, options) {
    // However long the first line takes on a busy machine: past a limit, its rest would have no colours.
    options.tokenizeTimeLimit = 0;
  },
  pre(element) {
    delete element.properties.style;
  },
  span(token) {
    const [, color] = /^color:(#\w+)/.exec(String(token.properties.style)) ?? [];
    const name = TOKEN_CLASSES[color?.toUpperCase()];
    token.properties = name ? { class: name } : {};
  },
  line(line) {
    line.children = line.children.flatMap(token =>
      token.type === 'element' && Object.keys(token.properties).length === 0
        ? token.children
        : [token],
    );
  },
};
