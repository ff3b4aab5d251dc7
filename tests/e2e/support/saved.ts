import { buffer } from 'node:stream/consumers';
import type { Locator } from 'playwright-core';

/** Presses a button that saves a file, once it is there: the name of the file, and what is in it. */
export async function saved(button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const coming = button.page().waitForEvent('download');
  await button.click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await buffer(await file.createReadStream()) };
}
