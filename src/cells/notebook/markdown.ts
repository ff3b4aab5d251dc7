/** A chapter's prose as Markdown that stands alone in a notebook: no elements, no TypeScript, no link that leads nowhere. */

/** What a link into the course becomes, such as `[the loss](../loss/)`: Markdown again. */
export type LinkInto = (text: string, path: string) => string;

/**
 * Where a notebook is read, the course is not beside it. A link into the course gets the course's whole address, or,
 * where nobody has said it, names the page in words.
 * @param titles the pages' titles, by their names
 * @param address where the course is published, with its last slash
 */
export function linkInto(titles: ReadonlyMap<string, string>, address: string | null): LinkInto {
  return (text, path) => {
    if (address) return `[${text}](${new URL(path, address).href})`;
    const title = titles.get(path.split('/')[0]);
    // The pages below a page, such as the engine's files, are named by their own words.
    const isNamed = !title || text.includes(title) || /^[^/]*\/[^#]/.test(path);
    return isNamed ? text : `${text} (“${title}”)`;
  };
}

/** The address that an image of the chapter has in the notebook. */
export type ImageAt = (src: string) => string;

/** Prose of a chapter's file as Jupyter and Colab show it. */
export function markdown(mdx: string, linkInto: LinkInto, imageAt: ImageAt): string {
  return inPython(mdx)
    .replace(/(!\[[^\]]*\]\()([^)\s]+)/g, (_, before: string, src: string) => before + imageAt(src))
    .replace(/^(import|export)\s.*$/gm, '')
    .replace(/^<aside>\n([\s\S]*?)^<\/aside>$/gm, (_, inside: string) => quoted(inside))
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/\[([^\]]+)\]\(\.\.\/([^)]*)\)/g, (_, text: string, path: string) =>
      linkInto(text, path),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Markdown that is folded away behind a line. The empty lines make it Markdown again, formulae and code in it, too.
 */
export const folded = (summary: string, text: string) =>
  `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;

const quoted = (text: string) => text.trim().replace(/^/gm, '> ');

/** How the prose writes things that Python writes otherwise; all that fit are put right, in this order. */
const PYTHON: readonly (readonly [RegExp, string])[] = [
  [/^const (\w+ = .*?);?$/, '$1'],
  [/\btrue\b/g, 'True'],
  [/\bfalse\b/g, 'False'],
  [/, \{ (\w+): (\S+) \}\)/g, ', $1=$2)'],
  [/\(\{ (\w+): (\S+) \}\)/g, '($1=$2)'],
  [/([\w.()]+)\.map\((\w+) => (.*)\)$/, '[$3 for $2 in $1]'],
  [/ = null$/, ' = None'],
  [/\bMath\.PI\b/g, 'math.pi'],
  [/\bMath\.sign\b/g, 'torch.sign'],
  [/\bMath\./g, 'math.'],
  [/\bthis\./g, 'self.'],
];

/** Code within prose, in Python. Tables stay: those that have code compare the two languages. */
function inPython(text: string): string {
  return text.replace(/^(?!\|).*$/gm, line =>
    line.replace(/`([^`]+)`/g, (_, code: string) => {
      const python = PYTHON.reduce((made, [found, put]) => made.replace(found, put), code);
      return `\`${python}\``;
    }),
  );
}
