import { type BrowserServer, chromium } from 'playwright-core';
import { findBrowser, type Program } from './browser.ts';
import { thisMachine } from './machine.ts';

/** Chromium's own calls out. Of several such lists it heeds the last, so some of Playwright's are here. */
const features = [
  'AutofillServerCommunication',
  'AimEnabled',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
];

/**
 * Quiet and alone: nothing is updated, synchronised or looked up, and no name or address but our own
 * server's resolves, so a page that calls out fails even where there is a network.
 */
const flags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  `--disable-features=${features.join()}`,
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A running browser that test files connect to. */
export interface RunningBrowser {
  path: string;
  server: BrowserServer;
}

/** Finds a browser and starts it. Says which programs it tried in vain. */
export function launchBrowser(say: (line: string) => void): Promise<RunningBrowser> {
  return findBrowser(thisMachine(), launch, say);
}

async function launch({ path, env }: Program): Promise<RunningBrowser> {
  const server = await chromium.launchServer({
    executablePath: path,
    env: { ...process.env, ...env },
    args: flags,
    // Chromium's own sandbox does not start as root, nor in most containers. The pages are ours.
    chromiumSandbox: false,
    timeout: 30_000,
  });
  return { path, server };
}
