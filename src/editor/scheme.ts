/** Light or dark, as the page shows itself now. */
type Scheme = 'light' | 'dark';

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/**
 * The scheme in force. The page says it with CSS `color-scheme` (a choice on `<html>` wins over the
 * system's preference), so that is what is read.
 */
function currentScheme(): Scheme {
  const allowed = getComputedStyle(document.documentElement).colorScheme.split(' ');
  const light = allowed.includes('light');
  const dark = allowed.includes('dark');
  if (dark && light) return matchMedia(PREFERS_DARK).matches ? 'dark' : 'light';
  return dark ? 'dark' : 'light';
}

/** Calls `listener` now and whenever the page's scheme changes. */
export function watchScheme(listener: (scheme: Scheme) => void): void {
  let last: Scheme | null = null;
  const look = () => {
    const scheme = currentScheme();
    if (scheme === last) return;
    last = scheme;
    listener(scheme);
  };
  look();
  matchMedia(PREFERS_DARK).addEventListener('change', look);
  new MutationObserver(look).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
}
