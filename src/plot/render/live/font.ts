/** The font of a drawing, for a file that has to bring its own. */

/** What a file needs to have a text set as on the page. */
export interface FileFont {
  /** Names of fonts, the first of which the stylesheet brings. */
  family: string;
  /** A stylesheet with the font in it; empty where the page has it not from a file, or the file cannot be had. */
  css: string;
}

/** The font that an element's text is set in. */
export async function fontOf(element: Element): Promise<FileFont> {
  const { fontFamily } = getComputedStyle(element);
  // Faces that stand in until a font comes are the page's own, and no use in a file.
  const names = fontFamily.split(/,\s*/).filter(name => !name.includes(' fallback: '));
  const [first = ''] = names;
  // Astro adds a hash to a font's name. Without it, programs that know nothing of fonts in files find an installed one.
  const plain = unquoted(first).replace(/-[0-9a-f]{16}$/, '');
  const family = [`'${plain}'`, ...names.slice(1)].join(', ');
  try {
    // The rules of a stylesheet from elsewhere are not to be read.
    const texts = await Promise.all(facesOf(unquoted(first)).map(face => embedded(face, plain)));
    return { family, css: texts.join('') };
  } catch {
    return { family, css: '' };
  }
}

const unquoted = (name: string): string => name.replace(/^(["'])(.*)\1$/, '$2');

/** The rules of the page that say where a font's files are. */
function facesOf(family: string): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => unquoted(style.getPropertyValue('font-family')) === family);
}

/** A rule that holds the file that it names. */
async function embedded({ style, parentStyleSheet }: CSSFontFaceRule, family: string) {
  const [, address = ''] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue('src')) ?? [];
  const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const weight = style.getPropertyValue('font-weight') || 'normal';
  const data = await dataUrl(await response.blob());
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(${data})}`;
}

function dataUrl(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
