/** A part of a page that can be found: what stands below one heading, a word of the glossary, a declaration. */
export interface Section {
  /** Its address below the course's, such as `loss/#two-relatives`. */
  href: string;
  /** What it is called. */
  title: string;
  /** What the page is called that it is part of. */
  page: string;
  /** Its sentences, in one line. */
  text: string;
  /** The code of its cells; left out where there is none. */
  code?: string;
  /** Whether it is a line of the engine's code, which most readers do not look for. */
  isSource?: true;
}
