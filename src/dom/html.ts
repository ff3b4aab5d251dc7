/** Makes HTML elements, each in one expression. */

/** Text is text: nothing is read as HTML. `null` and an empty text are nothing. */
type Content = string | Node | null;

/** Makes an element with attributes and content. */
export type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Readonly<Record<string, string>>,
  ...content: readonly Content[]
) => HTMLElementTagNameMap[K];

/** Makes elements of a document, which at build time is no global one. */
export const makerFor =
  (document: Document): Make =>
  (tag, attributes = {}, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    // An empty text would be a node that markup cannot have: nothing built and read again would be equal to it.
    for (const part of content) if (part !== null && part !== '') element.append(part);
    return element;
  };

/** Makes an element of the page. */
export const h: Make = (...parts) => makerFor(document)(...parts);
