/** How often files had to be asked for again, so that no two requests have the same address. */
let retries = 0;

/**
 * Imports a file of the site; where that fails, whoever imports it again gets it as soon as it can be had.
 *
 * Browsers of 2024 and 2025 keep a failed import in mind until the page is reloaded, under its address: the next
 * try asks for another one. The caller keeps what it gets, for that address has it a second time.
 */
export async function load<Module>(file: () => Promise<Module>): Promise<Module> {
  try {
    return await file();
  } catch (error) {
    // Browsers name the address of what did not load; an error of the file itself has none.
    const [address] = /\bhttps?:\S+\.js\b/.exec(String(error)) ?? [];
    if (!address) throw error;
    return await import(/* @vite-ignore */ `${address}?again=${++retries}`);
  }
}
