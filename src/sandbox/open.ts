import { workerUrl } from 'virtual:downhill/sandbox';
import { fetchText } from '../dom/fetch-text.ts';
import { DataFiles } from './data-files.ts';
import { FrameClient } from './frame-client.ts';
import { Sandbox } from './sandbox.ts';

/**
 * Loads the runner and opens a sandbox on this page.
 * @throws Error when the runner cannot be fetched.
 */
export async function openSandbox(): Promise<Sandbox> {
  const source = await fetchText(workerUrl);
  return new Sandbox({ source, data: new DataFiles(), openFrame: () => new FrameClient() });
}
