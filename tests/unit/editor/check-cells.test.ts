import { describe, expect, it } from 'vitest';
import { cellChecker, memoryService } from '../../../src/editor/build/check-cells.ts';
import { loadTypeScript } from '../../../src/editor/build/load-typescript.ts';
import { languageLibraries } from '../../../src/editor/build/monaco-files.ts';
import { expressionInfo } from '../../../src/editor/monaco/expression-info.ts';
import { standIn } from './stand-in.ts';

// Making the declarations takes seconds, and a busy machine longer.
describe("a chapter's cells, checked with the engine's own declarations", {
  timeout: 60_000,
}, async () => {
  const check = await cellChecker();

  it('are one program; a complaint names cell, line and column', () => {
    const complaints = check([
      { id: 'data', source: 'const x = torch.randn(3);\nconst name = 1;' },
      { id: 'exercise', source: 'const y = x * 2;', leaf: true },
      { id: 'use', source: 'const y = -x;\n(y ** 2).mean() + x.sizes;' },
    ]);
    expect(complaints).toEqual([
      {
        cell: 'use',
        line: 2,
        column: 21,
        code: expect.any(Number),
        message: expect.stringContaining("Property 'sizes' does not exist on type 'Tensor'"),
      },
    ]);
  });

  it('are leaves where they check: they see the solution of their exercise', () => {
    expect(
      check([
        { id: 'other', source: 'const half = 1;', leaf: true, solves: 'another' },
        { id: 'half', source: 'const half = null;', leaf: true },
        {
          id: 'check',
          source: 'check("4", () => half.sum() < whole);',
          leaf: true,
          checks: 'half',
        },
        { id: 'solution', source: 'const half = torch.ones(4);', leaf: true, solves: 'half' },
      ]),
    ).toEqual([
      {
        cell: 'check',
        line: 1,
        column: 31,
        code: 2304,
        message: "Cannot find name 'whole'.",
      },
    ]);
  });

  it('are told of a mistake in a solution once, though its check has the same text above it', () => {
    expect(
      check([
        { id: 'half', source: 'const half = null;', leaf: true },
        { id: 'check', source: 'check("4", () => half === "4");', leaf: true, checks: 'half' },
        { id: 'solution', source: 'const half: string = 4;', leaf: true, solves: 'half' },
      ]).map(({ cell, message }) => `${cell}: ${message}`),
    ).toEqual(["solution: Type 'number' is not assignable to type 'string'."]);
  });
});

describe('a hover over an operator says what it makes', async () => {
  const ts = await loadTypeScript();
  const libraries = await languageLibraries();
  const file = 'file:///cells/01-a.ts';
  const source = 'const error = ((t - u) ** 2) /* x */ < 1; -t; t[0]; f(1);';
  const service = memoryService(
    ts,
    { 'file:///types/stand-in.d.ts': standIn, [file]: source },
    libraries,
  );

  it.each([
    ['** 2', '(t - u) ** 2: Tensor'],
    ['- u', 't - u: Tensor'],
    ['< 1', '((t - u) ** 2) /* x */ < 1: Tensor'],
    [') /*', '((t - u) ** 2): Tensor'],
    ['-t', '-t: Tensor'],
    ['[0', 't[0]: Tensor'],
    ['=', null],
    ['/* x', null],
    ['(1', null],
  ])('%s: %s', (at, text) => {
    const info = expressionInfo(ts, service.getProgram(), file, source.indexOf(at));
    expect(info?.displayParts?.[0]?.text ?? null).toBe(text);
  });
});
