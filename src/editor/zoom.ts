/**
 * Safari on iOS zooms in on a field whose font is smaller than 16 pixels, and does not zoom out
 * again. A largest scale of 1 stops just that: readers can still zoom with two fingers there. Other
 * browsers would take the same line to forbid all zooming, so they do not get it.
 */
export function preventZoom(): void {
  if (!CSS.supports('-webkit-touch-callout', 'none')) return;
  const viewport = document.querySelector<HTMLMetaElement>('meta[name="viewport"]');
  if (!viewport || viewport.content.includes('maximum-scale')) return;
  viewport.content += ', maximum-scale=1';
}
