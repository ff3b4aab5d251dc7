import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readText } from '../../../src/build/content/text-file.ts';

const TEXT = 'title: A\nauthors: Zoë\n';

test.each<[what: string, bytes: Buffer, line: number | null]>([
  ['UTF-8', Buffer.from(TEXT), null],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), null],
  ['Latin-1', Buffer.from(TEXT, 'latin1'), 2],
  ['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 1],
  ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), 1],
])('a text in %s', (_, bytes, line) => {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'x.yaml');
  writeFileSync(path, bytes);
  const read = () => readText(path, 'content/data/x.yaml');
  if (line === null) expect(read()).toBe(bytes.toString());
  else {
    expect(read).toThrow(
      `content/data/x.yaml:${line}: this is not UTF-8, so letters would be lost. Save the file as UTF-8.`,
    );
  }
});
