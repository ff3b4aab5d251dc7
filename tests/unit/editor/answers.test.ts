import { describe, expect, it } from 'vitest';
import { cellTypes } from '../../../src/editor/build/cell-types.ts';
import { memoryService } from '../../../src/editor/build/check-cells.ts';
import { loadTypeScript } from '../../../src/editor/build/load-typescript.ts';
import { languageLibraries } from '../../../src/editor/build/monaco-files.ts';
import { Answers } from '../../../src/editor/monaco/answers.ts';

const ts = await loadTypeScript();
const libraries = await languageLibraries();
const types = cellTypes().files;
const file = 'file:///cells/01-a.ts';

/** Answers about a cell, and the places of `|` in it. */
function ask(marked: string) {
  const position = marked.indexOf('|');
  const source = marked.replace('|', '');
  const service = memoryService(ts, { ...types, [file]: source }, libraries);
  return { answers: new Answers(ts, service), position };
}

function hover(marked: string): string {
  const { answers, position } = ask(marked);
  return ts.displayPartsToString(answers.hover(file, position)?.displayParts);
}

describe('a hover names things as a learner writes them', () => {
  const cases: [marked: string, expected: RegExp][] = [
    ['torch.ran|dn(3)', /^torch\.randn\(.*\): Tensor$/],
    ['torch.randn(3).me|an()', /^Tensor\.mean\(.*\): Tensor/],
    ['torch.randn(3).back|ward()', /^Tensor\.backward\(.*\): void/],
    ['torch.randn(3).gr|ad', /^Tensor\.grad: Tensor$/],
    ['plt.scat|ter([1], [2])', /^plt\.scatter\(x: Categories, y: Data, /],
    ['plt.pl|ot([1])', /^plt\.plot\(y: Data \| Grid, options\?: PlotOptions\): void/],
    ['plt.sub|plots()', /^plt\.subplots\(nrows/],
    ["ui.sli|der('a', { min: 0, max: 1 })", /^ui\.slider\(label: string, /],
    ["ui.slider('a', { m|in: 0, max: 1 })", /^min: number$/],
    ['console.l|og(1)', /^console\.log\(/],
    ['torch.no_gr|ad(() => 1)', /^torch\.no_grad\(body/],
    ['let x: Ten|sor', /^class Tensor$/],
    ['const lo|ss = torch.randn(3).mean()', /^const loss: Tensor$/],
    ['(torch.randn(3) |* 2)', /^torch\.randn\(3\) \* 2: Tensor$/],
    ['const a = { b: 1 }; a.|b', /b: number$/],
  ];
  it.each(cases)('%s', (marked, expected) => {
    expect(hover(marked)).toMatch(expected);
  });
});

describe('completions', () => {
  it('have the kind of what a name stands for', () => {
    const { answers, position } = ask('torch.|');
    const kinds = new Map(
      answers.completions(file, position)?.entries.map(({ name, kind }) => [name, kind]),
    );
    expect(kinds.get('randn')).toBe('function');
    expect(kinds.get('Tensor')).toBe('class');
    expect(kinds.get('float32')).toBe('property');
    expect(kinds.get('abs')).toBe('function');
  });

  it('can be sent from a worker', () => {
    const { answers, position } = ask('torch.|');
    const found = answers.completions(file, position);
    expect(structuredClone(found)).toEqual(found);
  });

  it('are described as a hover would', () => {
    const { answers, position } = ask('torch.randn(3).|');
    const details = answers.completion(file, position, 'mean');
    expect(ts.displayPartsToString(details?.displayParts)).toMatch(/^Tensor\.mean\(/);
  });
});

it('help with a call tells what can stand in its options', () => {
  const { answers, position } = ask("ui.slider('rate', { |");
  const [item] = answers.signatures(file, position, undefined)?.items ?? [];
  const text = ts.displayPartsToString(item?.parameters[1]?.documentation);
  expect(text).toContain('`min: number`');
  expect(text).toContain('`value?: number` The value to begin with');
});
