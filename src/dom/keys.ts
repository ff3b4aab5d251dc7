/** Whether a key is pressed as part of a shortcut, of the browser's or of a tool's: Alt and an arrow go back a page. */
export const isShortcut = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey;
