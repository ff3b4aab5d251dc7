/** Reads names and links as spreadsheets, mails and chats have them: a line each, or links below a name. */

/** A link, and whose it is; or a name alone. */
export interface Pasted {
  /** The line it stands on, from 1. */
  line: number;
  /** Empty where nobody is named. */
  name: string;
  /** `null` where somebody is named who has no link. */
  link: string | null;
}

const LINK = /https?:\/\/[^\s<>"'()[\],;|]+/g;
/** An empty first column: the name is the one above. */
const NO_NAME = /^\s*[\t,;|]/;
const BEFORE_NAME = /^(?:[\s>"'(<[,;|]|[-*•–]\s|\d+[.)]\s)+/;
const AFTER_NAME = /[\s:,;|"'(<[\]=–—-]+$/;

/** The links in a text, and the names that have none. */
export function readPasted(text: string): Pasted[] {
  const found: Pasted[] = [];
  /** A name on a line of its own, until a link below it has another one, or an empty line ends its links. */
  let heading: Pasted | null = null;
  let last = '';
  for (const [i, content] of text.split(/\r\n?|\n/).entries()) {
    const links = (content.match(LINK) ?? []).map(link => link.replace(/[.:!?]+$/, ''));
    const words = nameIn(content);
    if (links.length > 0) {
      if (words) heading = null;
      else if (heading) heading.link = '';
      last = words || (heading?.name ?? (NO_NAME.test(content) ? last : ''));
      for (const link of links) found.push({ line: i + 1, name: last, link });
    } else if (words) {
      heading = { line: i + 1, name: words, link: null };
      found.push(heading);
    } else if (heading?.link === '') heading = null;
  }
  // Headings that have links below them have served.
  return found.filter(({ link }) => link !== '');
}

/** What stands before the first link of a line, or else after the last one. */
function nameIn(line: string): string {
  const names = [line.split(LINK)[0], line.split(LINK).at(-1) ?? ''].map(words =>
    words
      .replace(BEFORE_NAME, '')
      .replace(AFTER_NAME, '')
      .replace(/["\s]+/g, ' '),
  );
  return names[0] || names[1];
}
