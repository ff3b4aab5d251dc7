import { defineConfig } from 'vitest/config';

/** Browser tests share the built site and one browser; the set-up provides both. */
const siteAndBrowser = './tests/e2e/support/setup.ts';

/** What needs no browser: two projects of one group, which begin in the order of their names. */
const besideOthers = {
  // Of two cores, too, both: left to itself, Vitest keeps one of them free.
  maxWorkers: '100%',
  // A machine may be busy; a test that hangs is found all the same.
  testTimeout: 30_000,
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  test: {
    // A golden file that is missing fails its test, where it would be written: `-u` writes it.
    update: 'none',
    projects: [
      // First, since it takes longest: with the files that come after it, the others keep the second core busy.
      { test: { name: 'chapters', include: ['tests/chapters/**/*.test.ts'], ...besideOthers } },
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // A process runs many files: starting one for each, and loading all again, took a third of the time.
          isolate: false,
          setupFiles: './tests/unit/setup.ts',
          ...besideOthers,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: siteAndBrowser,
          // Two processes, then, for all files: each is connected to the browser once.
          isolate: false,
          // After the unit tests, two files at a time: of two cores, a page and its workers often leave one free.
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          testTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          // A browser on a busy machine may be late where a reader would not notice; what is broken stays so.
          retry: 1,
        },
      },
    ],
  },
});
