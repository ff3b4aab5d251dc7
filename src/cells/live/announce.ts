let region: HTMLElement | null = null;

/** Says something to those who listen to the page: one polite live region for all cells. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'sr-only';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = text;
}
