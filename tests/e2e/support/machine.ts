/** This machine, as the search for a browser sees it: its files, and what we may do to it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Machine, Program } from './browser.ts';
import { unpackBundledChromium } from './bundled.ts';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'chrome.exe',
];

/** Where Chrome and Chromium stand when they are not on the PATH. Edge is a Chromium as well. */
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map(variable => process.env[variable] ?? '')
    .filter(folder => folder !== '')
    .flatMap(folder => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/** What to do by hand, by operating system or Linux distribution. */
const advice: Record<string, string> = {
  darwin: 'install Google Chrome (brew install --cask google-chrome)',
  win32: 'install Google Chrome (winget install Google.Chrome)',
  debian: 'install Chromium (as root: apt-get install chromium)',
  ubuntu: 'install Google Chrome (the .deb package from google.com/chrome)',
  fedora: 'install Chromium (as root: dnf install chromium)',
  arch: 'install Chromium (as root: pacman -S chromium)',
};

/** This machine. */
export function thisMachine(): Machine {
  const system = process.platform === 'linux' ? distribution() : process.platform;
  const isRoot = process.getuid?.() === 0;
  return {
    chosen: process.env.CHROME_PATH,
    installed,
    unpack: unpackBundledChromium,
    // Debian alone: Ubuntu's package of that name holds no browser.
    install: system === 'debian' && isRoot ? installWithApt : null,
    advice: advice[system] ?? 'install Google Chrome or Chromium',
  };
}

function installed(): Program[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  const onPath = names.flatMap(name => folders.map(folder => join(folder, name)));
  const paths = [...onPath, ...(places[process.platform] ?? [])];
  return paths.filter(path => existsSync(path)).map(path => ({ path }));
}

/** The ID of the Linux distribution, such as `debian`. */
function distribution(): string {
  const file = '/etc/os-release';
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /^ID="?(\w+)/m.exec(text)?.[1] ?? '';
}

function installWithApt(): Program {
  console.log('No browser here yet: installing chromium with apt-get.');
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return { path: '/usr/bin/chromium' };
}

/** Runs apt-get in sight, with no questions asked. */
function apt(...args: string[]): void {
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
