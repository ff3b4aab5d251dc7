/** What can be found: the sections of a page, and of a file of the engine. */
import { expect, test } from 'vitest';
import { pageSections } from '../../../src/search/page-sections.ts';
import { sourceSections } from '../../../src/search/source-sections.ts';

const page = (main: string) => `<!doctype html>
  <head><title>Loss · Course</title><meta property="og:title" content="Loss"></head>
  <body><header>Contents</header><main>${main}</main><footer>MIT</footer></body>`;

const cell = (code: string, more = '') =>
  `<section data-cell="a"${more}><div data-code><pre><code>${code}</code></pre></div>
    <div class="cell-twin">in Python</div><button>Run</button>
    <div data-output><pre>tensor(1.)</pre></div></section>`;

test.each<[what: string, main: string, sections: object[]]>([
  [
    'what stands below each heading, down to the next',
    `<p>Before.</p><header><p class="place">Chapter 3</p><h1>Loss</h1><p class="lead">One number.</p></header>
     <p>How <em>wrong</em>ly
     it is.</p><h2 id="two"><a href="#two">Two <em>relatives</em></a></h2><ul><li>One</li><li>Two</li></ul>`,
    [
      { href: 'loss/', title: 'Loss', text: 'One number. How wrongly it is.' },
      { href: 'loss/#two', title: 'Two relatives', text: 'One Two' },
    ],
  ],
  [
    'the code of cells, without what it printed',
    `<h1>Loss</h1><p>Run it.</p>${cell('const <span>w</span> = 1;\nw * 2')}${cell('w * 3')}`,
    [{ href: 'loss/', title: 'Loss', text: 'Run it.', code: 'const w = 1;\nw * 2\nw * 3' }],
  ],
  [
    'neither hints nor solutions',
    `<h1>Loss</h1><p>Try.</p><details class="hint"><summary>Hint 1</summary>abs</details>
     ${cell('answer', ' data-solution="true"')}`,
    [{ href: 'loss/', title: 'Loss', text: 'Try.' }],
  ],
  [
    'the words of a glossary',
    `<h1>Glossary</h1><h2 id="letter_A">A</h2><dl><div id="adam"><dt><a href="#adam">Adam</a></dt><dd><p>An optimiser.</p></dd></div>
     <div id="bias"><dt>bias</dt><dd><p>A number.</p><p class="see">See Digits</p></dd></div></dl>`,
    [
      { href: 'loss/#adam', title: 'Adam', text: 'An optimiser.' },
      { href: 'loss/#bias', title: 'bias', text: 'A number.' },
    ],
  ],
  [
    'formulae in a line, and neither pictures nor formulae of their own',
    `<h1>Loss</h1><p>Here <math><mi>x</mi><mo>=</mo><msup><mn>2</mn><mn>8</mn></msup></math>.</p><svg><text>axis</text></svg>
     <math display="block"><mi>y</mi></math>`,
    [{ href: 'loss/', title: 'Loss', text: 'Here x=2^8.' }],
  ],
])('%s', (_, main, sections) => {
  expect(pageSections(page(main), 'loss/')).toEqual(
    sections.map(section => ({ page: 'Loss', ...section })),
  );
});

test('a file of the engine, and what it exports', () => {
  const text = `/** Sums. */
import { a } from './a.ts';

/**
 * The sum of \`all\`
 * elements.
 * https://docs.pytorch.org/sum
 */
export const sum = make();
export type sum = typeof sum;

/** For this file. */
function help() {}

export class Sum {}`;
  expect(sourceSections(text, { page: 'ops/sum.ts', path: 'engine/ops/sum/' })).toEqual([
    {
      href: 'engine/ops/sum/',
      title: 'ops/sum.ts',
      page: 'The engine',
      text: 'Sums.',
      isSource: true,
    },
    {
      href: 'engine/ops/sum/#L9',
      title: 'sum',
      page: 'ops/sum.ts',
      text: 'The sum of all elements.',
      isSource: true,
    },
    { href: 'engine/ops/sum/#L15', title: 'Sum', page: 'ops/sum.ts', text: '', isSource: true },
  ]);
});
