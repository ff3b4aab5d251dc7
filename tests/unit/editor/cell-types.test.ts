import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellTypes } from '../../../src/editor/build/cell-types.ts';
import { check } from './check.ts';

/** A small project in the shape of this one. */
const project: Record<string, string> = {
  'engine/index.ts': `
    export { Tensor } from './tensor.ts';
    import { make } from './make.ts';
    /** Random numbers. */
    export function randn(n: number) { return make(n); }`,
  'engine/make.ts': `
    import { Tensor } from './tensor.ts';
    import { secret } from './secret.ts';
    export const make = (n: number): Tensor => new Tensor(n + secret);`,
  'engine/secret.ts': 'export const secret = 1;',
  'engine/tensor.ts': `
    export class Tensor {
      readonly size: number;
      grad: Tensor | null = null;
      constructor(size: number) { this.size = size; }
      /** @internal */ node = 1;
      /** The mean. */ mean(): Tensor { return this; }
      "operator *"(other: Tensor | number): Tensor { return this; }
      "operator r*"(other: number): Tensor { return this; }
      "operator []"(index: number): Tensor { return this; }
    }`,
  'src/plot/api.ts': `
    import type { Tensor } from '../../engine/index.ts';
    export interface Plt { scatter(x: Tensor, y: Tensor): void }`,
  'src/ui/ui.ts': 'export interface Ui { button(label: string): number }',
  'src/program/check.ts': 'export type Check = (name: string, test: () => unknown) => void',
  'src/program/console.ts': 'export interface CellConsole { log(...values: unknown[]): void }',
};

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cell-types-'));
  for (const [file, text] of Object.entries(project)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
});

afterAll(() => rm(root, { recursive: true }));

describe('the declarations that cells see', () => {
  it('are those that the entries mention, and no more', () => {
    expect(Object.keys(cellTypes(root).files).sort()).toEqual([
      'file:///types/engine/index.d.ts',
      'file:///types/engine/tensor.d.ts',
      'file:///types/globals.d.ts',
      'file:///types/src/plot/api.d.ts',
      'file:///types/src/program/check.d.ts',
      'file:///types/src/program/console.d.ts',
      'file:///types/src/ui/ui.d.ts',
      'file:///types/torch.d.ts',
    ]);
  });

  it('keep documentation, and leave out what is internal', () => {
    const text = cellTypes(root).files['file:///types/engine/tensor.d.ts'];
    expect(text).toContain('/** The mean. */');
    expect(text).not.toContain('node');
  });

  it('make cells check: values, types, operators', () => {
    const { files } = cellTypes(root);
    const checked = check({
      ...files,
      'file:///cells/01-a.ts': `
        const x = torch.randn(3);
        function double(t: torch.Tensor): Tensor { return 2 * t; }`,
      'file:///cells/02-b.ts': `
        plt.scatter(x, double(x[0]));
        console.log(x.grad.mean(), ui.button('again') * x);
        const y = (x * 2).mean(); y;`,
    });
    expect(checked.errors).toEqual([]);
    expect(checked.hover('y;')).toBe('const y: torch.Tensor');
  });

  it('make mistakes show', () => {
    const { files } = cellTypes(root);
    const cell = 'plt.scatter(1, 2); torch.rnd(3); console.table(1); document;';
    expect(check({ ...files, 'file:///cells/01-a.ts': cell }).errors).toEqual([
      expect.stringContaining("Argument of type 'number' is not assignable"),
      expect.stringContaining("Property 'rnd' does not exist"),
      expect.stringContaining("Property 'table' does not exist on type 'CellConsole'"),
      expect.stringContaining("Cannot find name 'document'"),
    ]);
  });

  it('fail when an entry is not there', () => {
    expect(() => cellTypes(join(root, 'engine'))).toThrow(/was not emitted/);
  });
});
