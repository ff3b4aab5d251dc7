/** How the fragment of a link that carries changes begins. */
export const MARK = '#edits=';

/** Whether an address carries changes. */
export const hasShared = (hash: string) => hash.startsWith(MARK);
