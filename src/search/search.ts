/** Finds sections of the course by words. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Section } from './section.ts';

/** Text, in pieces: those that were looked for, and what stands between them. */
export type Pieces = readonly { text: string; isHit: boolean }[];

/** A section that was found. */
export interface Found {
  section: Section;
  /** Its title. */
  title: Pieces;
  /** The passage that holds what was looked for. */
  passage: Pieces;
  /** Whether the passage is code. */
  isCode: boolean;
}

/** No more than these are shown: who has not found it among them looks for something else. */
export const MOST = 20;

/** About how many characters of a passage are shown, and how many of them before the first hit. */
const PASSAGE = 170;
const BEFORE = 50;

/** What stands between two words. */
const BETWEEN = /[\n\r\p{Z}\p{P}\p{S}]+/u;

/** What a word is looked up by: capitals and accents make no difference. */
const plain = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How a query is taken, until something is found: sections with all of its words or words that begin so, then with
 * words that are like them (a letter may be wrong in a word of five, two in one of ten), then with any of them.
 */
const ATTEMPTS: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy: term => (term.length > 4 ? 0.2 : false) },
  { combineWith: 'OR' },
];

/** Makes the search of a course's sections: a function that finds those that suit a query, the best first. */
export function createSearch(sections: readonly Section[]): (query: string) => Found[] {
  const index = new MiniSearch<Section & { id: number }>({
    fields: ['title', 'page', 'text', 'code'],
    tokenize: text => text.split(BETWEEN),
    processTerm: word => plain(word) || null,
    searchOptions: {
      prefix: true,
      boost: { title: 4, page: 2, code: 0.5 },
      boostDocument: id => (sections[id].isSource ? 0.4 : 1),
    },
  });
  index.addAll(sections.map((section, id) => ({ ...section, id })));
  return query => {
    for (const options of ATTEMPTS) {
      const results = index.search(query, options).slice(0, MOST);
      if (results.length > 0) return results.map(result => shown(sections[result.id], result));
    }
    return [];
  };
}

/** A section as it is shown for what was found in it. */
function shown(section: Section, { match }: SearchResult): Found {
  const isIn = (field: string) => Object.values(match).some(fields => fields.includes(field));
  const isCode = isIn('code') && !isIn('text');
  const hits = new Set(Object.keys(match));
  return {
    section,
    title: pieces(section.title, hits),
    passage: pieces(passageOf((isCode && section.code) || section.text, hits), hits),
    isCode,
  };
}

/** Words, and what stands between them, in turn. */
const WORDS = new RegExp(`(${BETWEEN.source})`, 'u');

/** Cuts a text at the words that were looked for. */
function pieces(text: string, hits: ReadonlySet<string>): Pieces {
  return text.split(WORDS).map(word => ({ text: word, isHit: hits.has(plain(word)) }));
}

/** The part of a text that has the most of what was looked for, from a word's beginning to a word's end. */
function passageOf(text: string, hits: ReadonlySet<string>): string {
  const at = bestHit(text, hits);
  const from = at < BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const end = from + PASSAGE < text.length ? text.lastIndexOf(' ', from + PASSAGE) : text.length;
  const cut = text.slice(from, end > at ? end : from + PASSAGE);
  return `${from > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`;
}

/** Where the most different hits stand close together: the place of the first of them; 0 where there is none. */
function bestHit(text: string, hits: ReadonlySet<string>): number {
  const places: { word: string; at: number }[] = [];
  let at = 0;
  for (const piece of text.split(WORDS)) {
    const word = plain(piece);
    if (hits.has(word)) places.push({ word, at });
    at += piece.length;
  }
  const near = (from: number) =>
    new Set(
      places.flatMap(({ word, at }) => (at >= from && at < from + PASSAGE - BEFORE ? [word] : [])),
    ).size;
  const best = Math.max(...places.map(place => near(place.at)));
  return places.find(place => near(place.at) === best)?.at ?? 0;
}
