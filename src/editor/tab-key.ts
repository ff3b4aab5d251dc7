/**
 * What Tab does in the editors: it moves on, as everywhere else on the page, until the reader asks
 * for it to indent. One choice for all cells.
 */
class TabKey {
  private isIndenting = false;
  private readonly listeners = new Set<() => void>();

  /** Whether Tab indents. */
  get indents(): boolean {
    return this.isIndenting;
  }

  /** From moving on to indenting, or back. */
  toggle(): void {
    this.isIndenting = !this.isIndenting;
    for (const listener of this.listeners) listener();
  }

  /** Calls `listener` now, and at every change until `signal` says stop. */
  watch(listener: () => void, signal?: AbortSignal): void {
    this.listeners.add(listener);
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
    listener();
  }
}

/** The one Tab key. */
export const tabKey = new TabKey();
