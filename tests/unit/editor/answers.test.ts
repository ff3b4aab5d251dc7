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
    ['const a = { b: 1 }; a.|b', /b: number$/],
    ['[1, 2].ma|p(x => x)', /^Array<number>\.map\(callbackfn: /],
    ['new Promise<number>(done => done(1)).th|en(x => x)', /^Promise<number>\.then\(onfulfilled/],
    ['let x: torch.Ten|sor', /^class Tensor$/],
    ['torc|h.randn(3)', /^namespace torch$/],
    ['torch.nn.function|al', /^torch\.nn\.functional$/],
    [
      'torch.nn.functional.re|lu(torch.ones(1))',
      /^torch\.nn\.functional\.relu\(x: Tensor, inplace\?: boolean \| \{\s+inplace\?: boolean/,
    ],
    ['const F = torch.nn.functional; F.re|lu', /^F\.relu: /],
    ['torch.al|l(torch.ones(1))', /^torch\.all\(input: Tensor, dim\?: Dims \| ReduceOptions /],
    ['torch.not_the|re', /^any$/],
    ['(torch.randn(3) |* 2)', /^torch\.randn\(3\) \* 2: Tensor$/],
    ['|-torch.randn(3)', /^-torch\.randn\(3\): Tensor$/],
    ['torch.randn(3)|[0]', /^torch\.randn\(3\)\[0\]: Tensor$/],
    ['(1 + 2|)', /^\(1 \+ 2\): number$/],
    ['(1 + 2)|', /^$/],
    ['let x = 1; x |= 2', /^$/],
    [
      'a +\n a + a + a + a + a + a + a + a + a + a + a + a + a + a + a |+ 1',
      /^(a \+ ){14}a…: any$/,
    ],
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
    expect(answers.completion(file, position, 'abs')?.kind).toBe('function');
  });

  it('begin with functions and values, and classes come last', () => {
    const { answers, position } = ask('torch.|');
    const entries = answers.completions(file, position)?.entries ?? [];
    const place = (name: string) => entries.find(entry => entry.name === name)?.sortText ?? '';
    expect(place('Tensor') > place('randn')).toBe(true);
  });

  it('can be sent from a worker', () => {
    const { answers, position } = ask('torch.|');
    const found = answers.completions(file, position);
    expect(structuredClone(found)).toEqual(found);
  });

  it.each([
    ['torch.randn(3).|', 'mean', /^Tensor\.mean\(/],
    ['torch.nn.|', 'Conv1d', /^torch\.nn\.Conv1d: Callable/],
    ['torch.nn.functional.|', 'conv1d', /^torch\.nn\.functional\.conv1d\(input: Tensor, /],
    ['|', 'torch', /^namespace torch$/],
  ])('are described as a hover would: %s%s', (marked, name, expected) => {
    const { answers, position } = ask(marked);
    const details = answers.completion(file, position, name);
    expect(ts.displayPartsToString(details?.displayParts)).toMatch(expected);
  });
});

it.each([
  ["ui.slider('rate', { |", 1, '- `min: number`'],
  ["ui.slider('rate', { |", 1, '\n- `value?: number` The value to begin with'],
  ['torch.sum(torch.ones(1), |', 1, '- `dim?: Dims'],
  ['torch.nn.init.xavier_normal_(torch.ones(2, 2), |', 1, '- `gain?: number`'],
  ['torch.autograd.grad(|', 5, '- `grad_outputs?: Tensor | readonly Tensor[]` The gradients'],
  ['interface OwnOptions { a: 1 } function f(_: OwnOptions) {} f(|', 0, null],
  ['torch.sum(|', 0, null],
])(
  'help with %s tells what can stand in the options of parameter %i',
  (marked, index, expected) => {
    const { answers, position } = ask(marked);
    const [item] = answers.signatures(file, position, undefined)?.items ?? [];
    const text = ts.displayPartsToString(item?.parameters[index]?.documentation);
    if (expected === null) expect(text).toBe('');
    else expect(text).toContain(expected);
  },
);
