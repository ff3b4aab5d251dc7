/** Colours of code as classes: as styles, a page of code is twice as long. */
import type { ShikiTransformer } from 'shiki/core';

/** The class for each pair of colours, of the light theme and of the dark one; `tokens.css` gives it them back. */
export const TOKEN_CLASSES: Readonly<Record<string, string>> = {
  '#CF222E, #FF7B72': 'keyword',
  '#0550AE, #79C0FF': 'constant',
  '#8250DF, #D2A8FF': 'function',
  '#0A3069, #A5D6FF': 'string',
  '#953800, #FFA657': 'variable',
  '#59636E, #8B949E': 'comment',
};

/** The colours of most of the code: `tokens.css` gives them to the element round it. */
const PLAIN = '#1F2328, #E6EDF3';

const COLORS = /^color:light-dark\((.*?)\)/;

/** Shiki's transformer that does it. Colours without a class stay styles. */
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
    const [, colors] = COLORS.exec(String(token.properties.style)) ?? [];
    if (colors in TOKEN_CLASSES) token.properties = { class: TOKEN_CLASSES[colors] };
    else if (colors === PLAIN) token.properties = {};
  },
  line(line) {
    line.children = line.children.flatMap(token =>
      token.type === 'element' && Object.keys(token.properties).length === 0
        ? token.children
        : [token],
    );
  },
};
