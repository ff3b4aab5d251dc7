/**
 * What looks alike is set alike: type and corners come from the names in src/styles/page.css, and gaps are a few. And no
 * rule makes each change of the page costly.
 */
import { expect, test } from 'vitest';
import { filesIn, textOf } from '../support/tree.ts';

/** The declarations of a property and of its longer and shorter forms, in the stylesheets of everything but prose. */
function declarations(property: RegExp): string[] {
  const pattern = new RegExp(`^\\s*(?:${property.source}):[^;]*(?=;)`, 'gm');
  return filesIn('src')
    .filter(path => /\.(?:css|astro)$/.test(path))
    .filter(path => !/^src\/styles\/(?:page|prose)\.css$/.test(path))
    .flatMap(path => (textOf(path)?.match(pattern) ?? []).map(found => `${path}: ${found.trim()}`));
}

test.each([
  ['sizes of type are names, or parts of what is around', /font(?:-size)?/, /^(?!.*\drem)/],
  [
    'corners are names, or round',
    /border(?:-\w+)*-radius/,
    /: (?:0|50%|2rem|inherit|.*var\(--corner[\w-]*\).*)$/,
  ],
  [
    'gaps are a few',
    /(?:row-|column-)?gap/,
    /:(?: (?:0|(?:0\.125|0\.25|0\.5|0\.75|1|1\.5)rem|\d+px))+$/,
  ],
])('%s', (_, property, allowed) => {
  const all = declarations(property);
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter(found => !allowed.test(found))).toEqual([]);
});

test('no rule is about what follows any element: with one, a browser restyles all lines of an editor at each key', () => {
  const rules = filesIn('src')
    .filter(path => /\.(?:css|astro)$/.test(path))
    .flatMap(path =>
      (textOf(path)?.match(/^.*[+~].*[{,]$/gm) ?? []).map(rule => `${path}: ${rule}`),
    );
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter(rule => /(?:\*|:not\(:has\(.*\)\)) [+~]/.test(rule))).toEqual([]);
});
