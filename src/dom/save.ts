import { h } from './html.ts';

/** Has the browser save a file: one of the site, by its address, or one that was made here. */
export function save(file: string | Blob, name: string): void {
  const href = typeof file === 'string' ? file : URL.createObjectURL(file);
  h('a', { href, download: name }).click();
  // The browser needs the address for a moment more.
  if (href !== file) setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
