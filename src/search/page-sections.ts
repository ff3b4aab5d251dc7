/** Takes the pages of the built site apart into sections that can be found. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Section } from './section.ts';

/** What is no text of the page: buttons, pictures, formulae on a line of their own; and what a reader finds for themselves. */
function isLeftOut({ tagName, properties }: Element): boolean {
  const classes = [properties.className ?? []].flat();
  return (
    (tagName === 'math' && properties.display === 'block') ||
    /^(?:annotation|button|noscript|script|style|svg|template)$/.test(tagName) ||
    classes.some(name =>
      /^(?:chapter-tools|hint|minutes|place|see|exercise-title)$/.test(`${name}`),
    )
  );
}

/** What begins a section. */
function headingOf(node: Element): { id: string; heading: Element } | null {
  const id = typeof node.properties.id === 'string' ? node.properties.id : '';
  if (node.tagName === 'h1') return { id: '', heading: node };
  if (/^h[2-4]$/.test(node.tagName) && id) return { id, heading: node };
  const term = node.tagName === 'div' && id ? node.children.find(isTerm) : undefined;
  return term?.type === 'element' ? { id, heading: term } : null;
}

const isTerm = (node: Nodes) => node.type === 'element' && node.tagName === 'dt';

/** The elements after which a word does not go on. */
const BLOCK = /^(?:blockquote|br|d[dtl]|div|figcaption|h\d|li|[ou]l|p|pre|section|summary|t[dhr])$/;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const textOf = (node: Nodes) => oneLine(rawText(node));

/** The text of an element. */
function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isLeftOut(node))) return '';
  return node.children.map(rawText).join(isPower(node) ? '^' : '');
}

const isPower = (node: Nodes) => node.type === 'element' && node.tagName === 'msup';

/** The first element that a test finds, in the order of the text. */
function find(node: Nodes, test: (element: Element) => boolean): Element | null {
  if (node.type === 'element' && test(node)) return node;
  if (!('children' in node)) return null;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return null;
}

/**
 * The sections of a page that hold anything but others.
 * @param html the whole page, as it was built
 * @param path the page's address below the course's, such as `loss/`
 */
export function pageSections(html: string, path: string): Section[] {
  const tree = fromHtml(html);
  const main = find(tree, ({ tagName }) => tagName === 'main');
  const name = find(tree, ({ properties }) => properties.property === 'og:title');
  if (!main) return [];
  return partsOf(main)
    .map(({ id, heading, text, code }) => ({
      href: id ? `${path}#${id}` : path,
      title: textOf(heading),
      page: `${name?.properties.content}`,
      text: oneLine(text),
      ...(code && { code: code.trim() }),
    }))
    .filter(({ text, code }) => text !== '' || code);
}

/** What stands below one heading. */
interface Part {
  id: string;
  heading: Element;
  text: string;
  code: string;
}

/** The parts of a page, in order. What stands before the first heading is in none. */
function partsOf(main: Element): Part[] {
  const parts: Part[] = [];
  const add = (node: Nodes): void => {
    if (node.type === 'text') addTo(parts.at(-1), { text: node.value });
    if (node.type !== 'element' || isLeftOut(node)) return;
    const begins = headingOf(node);
    if (begins) parts.push({ ...begins, text: '', code: '' });
    if (node === begins?.heading || isTerm(node)) return;
    if (node.tagName === 'math') return addTo(parts.at(-1), { text: rawText(node) });
    if (node.properties.dataCell !== undefined) return addTo(parts.at(-1), { code: codeOf(node) });
    node.children.forEach(add);
    if (BLOCK.test(node.tagName)) addTo(parts.at(-1), { text: '\n' });
  };
  main.children.forEach(add);
  return parts;
}

function addTo(part: Part | undefined, { text = '', code = '' }): void {
  if (!part) return;
  part.text += text;
  part.code += code;
}

/** The code of a cell; that of a solution is for the reader to find. */
function codeOf(cell: Element): string {
  const code = find(cell, ({ properties }) => properties.dataCode !== undefined);
  return code && !cell.properties.dataSolution ? `${rawText(code).trim()}\n` : '';
}
