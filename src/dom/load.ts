/** Files of the site that load when they are needed. */

/** How often files had to be asked for again, so that no two requests have the same address. */
let retries = 0;

/** A file of the site did not come. Whoever does not care for it leaves it to the page, which tells the reader. */
export class NotLoadedError extends Error {
  override name = 'NotLoadedError';
}

/**
 * What loads a file: for everyone at the same time, so that of two who wait for it the first goes first; and after
 * a failure anew, as soon as somebody needs it.
 * @throws NotLoadedError where it did not come
 */
export function loader<Module>(file: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | null = null;
  return () => {
    loading ??= file()
      .catch(loadElsewhere<Module>)
      .catch(error => {
        loading = null;
        throw new NotLoadedError(String(error), { cause: error });
      });
    return loading;
  };
}

/**
 * Loads what has failed to under another address: browsers of 2024 and 2025 keep a failure in mind until the page is
 * reloaded, and do not ask for that address again.
 */
function loadElsewhere<Module>(error: unknown): Promise<Module> {
  // Browsers name the address of what did not load; an error of the file itself has none.
  const [address] = /\bhttps?:\S+\.js\b/.exec(String(error)) ?? [];
  if (!address) throw error;
  return import(/* @vite-ignore */ `${address}?again=${++retries}`);
}
