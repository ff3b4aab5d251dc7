/** What leaves a page when it is built, to be loaded when it is needed. */
import { expect, test } from 'vitest';
import { takeLaterData } from '../../../src/build/pages/later-data.ts';
import { figureOf, figureToSvg } from '../plot/support.ts';

test.each<[what: string, page: string, rest: string, data: unknown[]]>([
  ['nothing', '<p>data-figure="none"</p>', '<p>data-figure="none"</p>', []],
  [
    'a chart’s numbers',
    `<div class="plot" data-figure="{'title':'0 &lt; a &amp; &quot;b&quot; &gt; 1','x':[1,2]}"></div>`,
    '<div class="plot" data-figure="0"></div>',
    [{ title: "0 < a & 'b' > 1", x: [1, 2] }],
  ],
  [
    'a player’s steps, after the charts',
    `<script type="application/json" data-steps="">{"total":"\\u003c2"}</script><i data-figure="{}"></i>`,
    '<script type="application/json" data-steps="">1</script><i data-figure="0"></i>',
    [{}, { total: '<2' }],
  ],
])('%s', (_, page, rest, data) => {
  expect(takeLaterData(page)).toEqual({ html: rest, data });
});

test('a drawn chart gives its numbers as they were', () => {
  const figure = figureOf(plt => {
    plt.plot([0.1, 2], [-1e-7, 3], { label: 'it’s "5" < 6 & it\'s 7' });
  });
  expect(takeLaterData(figureToSvg(figure)).data).toEqual([figure]);
});
