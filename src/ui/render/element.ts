/** Makes an element with attributes and content. Text is text: nothing is read as HTML. */
export type Make = (
  tag: string,
  attributes?: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
) => HTMLElement;

/** Makes elements of a document, which at build time is no global one. */
export const makerFor =
  (document: Document): Make =>
  (tag, attributes = {}, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    // An empty text would be a node that markup cannot have: nothing built and read again would be equal to it.
    element.append(...content.filter(part => part !== ''));
    return element;
  };
