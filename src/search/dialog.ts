/** The dialog in which a reader looks for words; loaded when it is asked for. */
import { openDialog } from '../cells/widgets/dialog.ts';
import { fetchText } from '../dom/fetch-text.ts';
import { h } from '../dom/html.ts';
import { loader } from '../dom/load.ts';
import './dialog.css';
import { createSearch, type Found, MOST, type Pieces } from './search.ts';
import type { Section } from './section.ts';

/** Where the sections are: beside the pages, so that their addresses are below the course's. */
let address = '';

const loadSearch = loader(async () => {
  return createSearch(JSON.parse(await fetchText(address)) as Section[]);
});

/** Gets what the search needs, before it is asked for. */
export function prepare(sections: string): void {
  address = sections;
  loadSearch().catch(() => {}); // whoever opens the dialog is told
}

/** What was looked for last: it is there again, to be looked at or written over. */
let query = '';

/** Opens the search. */
export function openSearch(): void {
  const field = h('input', {
    type: 'search',
    'aria-label': 'Words to look for',
    placeholder: 'Words to look for',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    autofocus: '',
  });
  const status = h('p', { class: 'search-status', role: 'status' });
  const list = h('ol', { class: 'search-results' });
  const dialog = openDialog('Search', [field, status, list]);
  dialog.classList.add('search');
  const look = async () => {
    query = field.value;
    try {
      const search = await loadSearch();
      if (field.value !== query) return;
      const found = search(query);
      list.replaceChildren(...found.map(resultOf));
      list.scrollTop = 0;
      status.textContent = inWords(found.length);
    } catch {
      status.textContent = NOT_THERE;
    }
  };
  field.value = query;
  field.select();
  field.addEventListener('input', look);
  void look();
  dialog.addEventListener('keydown', event => heedKey(event, { dialog, field, list }));
  // What was found may be on the page that is open.
  list.addEventListener('click', event => {
    if ((event.target as Element).closest('a')) dialog.close();
  });
}

/** What is said where the sections do not come. */
const NOT_THERE = import.meta.env.DEV
  ? 'The search is made with the built site: npm start has it.'
  : 'The search did not load. Try again when the network is back.';

/** The parts of the open dialog that keys have to do with. */
interface Parts {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  list: HTMLElement;
}

/** Up and Down go from the field through what was found, and Enter opens the first of it. */
function heedKey(event: KeyboardEvent, { dialog, field, list }: Parts): void {
  const links = [...list.querySelectorAll('a')];
  const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (to) {
    const next = links.indexOf(document.activeElement as HTMLAnchorElement) + to;
    (next < 0 ? field : links[next])?.focus();
    event.preventDefault();
  } else if (event.key === 'Enter' && event.target === field) {
    links[0]?.click();
  } else if (event.key === 'Escape') {
    // In a search field it would only empty the field.
    event.preventDefault();
    dialog.close();
  }
}

/** How many sections were found, or what to do where there are none. */
function inWords(count: number): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'Nothing has these words. Try fewer, or the beginning of one.';
  if (count === MOST) return `The best ${count} places`;
  return count === 1 ? 'One place' : `${count} places`;
}

/** One section that was found: where it is, its title, and the passage. */
function resultOf({ section, title, passage, isCode }: Found): HTMLElement {
  const href = new URL(section.href, new URL(address, location.href)).href;
  const where = section.title === section.page ? '' : section.page;
  return h(
    'li',
    {},
    h(
      'a',
      { href },
      h('span', { class: 'search-title' }, ...marked(title)),
      h('span', { class: 'search-page' }, where),
      h('span', { class: isCode ? 'search-passage code' : 'search-passage' }, ...marked(passage)),
    ),
  );
}

const marked = (pieces: Pieces) =>
  pieces.map(({ text, isHit }) => (isHit ? h('mark', {}, text) : text));
