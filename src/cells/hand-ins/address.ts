/** Where a link that was handed in leads. */
import { ShareError } from '../edits/share.ts';

/** The site that links are to lead to. */
export interface Site {
  /** The address of its front page. */
  home: URL;
  /** The chapters it has, in their order. */
  chapters: readonly string[];
}

/** A chapter, and what the link carries. */
export interface Target {
  chapter: string;
  /** The link, as its maker wrote it. */
  link: string;
  /** Its fragment; empty where it has none. */
  hash: string;
}

/**
 * The chapter that a link leads to.
 * @throws ShareError that says why it leads to none
 */
export function targetOf(link: string, { home, chapters }: Site): Target {
  const url = unwrapped(link);
  if (!url) throw new ShareError('It is no address.');
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) {
    throw new ShareError(
      `It leads to another site, ${url.origin}${url.pathname}: this page reads links to ${home.href}.`,
    );
  }
  const path = decodeURI(url.pathname.slice(home.pathname.length));
  const chapter = path.replace(/(?:\/|\/index\.html)$/, '');
  if (chapters.includes(chapter)) return { chapter, link: url.href, hash: url.hash };
  throw new ShareError(`It leads to ${url.pathname}, which is no chapter of this course.`);
}

/** Mail programs put links into links of their own, which ask their makers first. */
function unwrapped(link: string): URL | null {
  const url = parse(link);
  const inner = [...(url?.searchParams.values() ?? [])].find(value => /^https?:.*#/.test(value));
  return inner === undefined ? url : parse(inner);
}

/** `URL.parse`, which Safari has from 18 on. */
const parse = (link: string) => (URL.canParse(link) ? new URL(link) : null);
