import { describe, expect, it } from 'vitest';
import { readTypeScript } from '../../../src/editor/build/monaco-files.ts';
import { patchTypeScript } from '../../../src/editor/build/patch-typescript.ts';
import { check } from './check.ts';
import { standIn } from './stand-in.ts';

const cell = (source: string) =>
  check({ 'file:///types/stand-in.d.ts': standIn, 'file:///cells/01-a.ts': source });

describe('an expression has the type that its operator method returns', () => {
  const types: [expression: string, type: string][] = [
    ['t + u', 'Tensor'],
    ['t * 2', 'Tensor'],
    ['2 * t', 'Tensor'],
    ['2 - t', 'Tensor'],
    ['2 ** t', 'Tensor'],
    ['t ** 2', 'Tensor'],
    ['t * n ** 2 + u * n - 1', 'Tensor'],
    ['((t - u) ** 2).mean()', 'Tensor'],
    ['-t', 'Tensor'],
    ['+t', 'Tensor'],
    ['~t', 'Tensor'],
    ['t > 0', 'Tensor'],
    ['0 <= t', 'Tensor'],
    ['(t > 0) & (t < 1)', 'Tensor'],
    ['(t > 0) | ~u', 'Tensor'],
    ['t[0]', 'Tensor'],
    ['t[-1]', 'Tensor'],
    ['t[n + 1].item()', 'number'],
    ["t['shape']", 'number[]'],
    ['frozen[0]', 'boolean'],
    ["frozen['name']", 'string'],
    ['3 * frozen', 'Frozen'],
    ['some * 2', 'number | Tensor'],
    ['some + t', 'Tensor'],
    ['-some', 'number | Tensor'],
    ['some ** some', 'number | Tensor'],
    ['2 < some', 'boolean | Tensor'],
    ['some * untyped', 'any'],
    ['(t as Tensor & { name: string }) * 2', 'Tensor'],
    ['maybe * 2', 'Tensor'],
    ['t.grad.data * 1e-5', 'Tensor'],
    ['untyped - t', 'Tensor'],
    ['t - untyped', 'Tensor'],
    // an untyped value may be an object with operators
    ['untyped - untyped', 'any'],
    ['untyped ** 2', 'any'],
    ['-untyped', 'any'],
  ];
  it.each(types)('%s: %s', (expression, type) => {
    const checked = cell(`(${expression});`);
    expect(checked.errors).toEqual([]);
    expect(checked.typeOf(expression)).toBe(type);
  });
});

describe('what has no operator methods keeps its meaning', () => {
  const types: [expression: string, type: string][] = [
    ['n * 2', 'number'],
    ['n + s', 'string'],
    ['s + t', 'string'],
    ["'loss ' + t", 'string'],
    ["'loss ' + t + ' ' + u", 'string'],
    ['n < 2', 'boolean'],
    ['s < "b"', 'boolean'],
    ['big * 2n', 'bigint'],
    ['t === u', 'boolean'],
    ['n & 1', 'number'],
    ['~n', 'number'],
    ['-n', 'number'],
    ['[1, 2][0]', 'number'],
    ['untyped + s', 'string'],
  ];
  it.each(types)('%s: %s', (expression, type) => {
    const checked = cell(`(${expression});`);
    expect(checked.errors).toEqual([]);
    expect(checked.typeOf(expression)).toBe(type);
  });
});

describe('statements that are right', () => {
  const statements = [
    'running -= 1e-5 * t;',
    'running += t; running *= 2; running /= 2; running **= 2; running %= 2;',
    't.data -= 1e-5 * t.grad.data;',
    't[0] = 1;',
    't[0] = u;',
    't[-1] += 1;',
    "text += t; text += 'x';",
    'counter += 1; counter -= n;',
    'const [a, b] = t; a * b + 1;',
    'function f(x, w) { const [a, b] = w; return (a * x ** 2 + b).mean(); }',
    'function f<T extends Tensor>(x: T) { return (x * 2).mean(); }',
    'const later = await Promise.resolve(t); later * 2;',
    'class V { v = 1; "operator +"(o: V) { return this; } double() { return this + this; } } (new V() + new V()).v;',
  ];
  it.each(statements)('%s', source => {
    expect(cell(source).errors).toEqual([]);
  });
});

describe('mistakes are still mistakes', () => {
  const mistakes: [source: string, error: string][] = [
    ["t * 'a';", "TS2365: Operator '*' cannot be applied to types 'Tensor' and 'string'."],
    ["t + 'a';", "TS2365: Operator '+' cannot be applied to types 'Tensor' and 'string'."],
    ['t & 1;', "TS2365: Operator '&' cannot be applied to types 'Tensor' and 'number'."],
    ['2 & t;', 'TS2363: The right-hand side of an arithmetic operation'],
    ['2 + frozen;', "TS2365: Operator '+' cannot be applied to types 'number' and 'Frozen'."],
    ['frozen * 2;', 'TS2362: The left-hand side of an arithmetic operation'],
    ['(t * 2).meen();', "TS2339: Property 'meen' does not exist on type 'Tensor'."],
    ['const x: number = t * 2;', "TS2322: Type 'Tensor' is not assignable to type 'number'."],
    ['counter += t;', "TS2322: Type 'Tensor' is not assignable to type 'number'."],
    ["running -= 'a';", "TS2365: Operator '-=' cannot be applied to types 'Tensor' and 'string'."],
    ['const k = t * 1; k -= u;', "TS2588: Cannot assign to 'k' because it is a constant."],
    ['frozen[0] = true;', "TS2542: Index signature in type 'Frozen' only permits reading."],
    ["t[0] += 'a';", "TS2365: Operator '+=' cannot be applied to types 'Tensor' and 'string'."],
    ["t[0] = 'a';", "TS2322: Type 'string' is not assignable to type 'Operand'."],
    ["t['first'];", "TS7053: Element implicitly has an 'any' type"],
    ['t.shape();', 'TS2349: This expression is not callable.'],
    ['null * t;', "TS18050: The value 'null' cannot be used here."],
    [
      'class W { "operator +"() { return 1; } } new W() + 1;',
      "TS2365: Operator '+' cannot be applied to types 'W' and 'number'.",
    ],
    [
      'class W { "operator []"(i: number) {} "operator []="(i: number) {} } new W()[0] = 1;',
      "TS2542: Index signature in type 'W' only permits reading.",
    ],
    ["n * 'a';", 'TS2363: The right-hand side of an arithmetic operation'],
    ['n - {};', 'TS2363: The right-hand side of an arithmetic operation'],
  ];
  it.each(mistakes)('%s %s', (source, error) => {
    expect(cell(source).errors).toEqual([expect.stringContaining(error)]);
  });
});

describe('the editor is helped too', () => {
  it('hovers over what was computed', () => {
    const { hover } = cell('const error = (t - u) ** 2; error;');
    expect(hover('error;')).toBe('const error: Tensor');
  });

  it('completes after an expression, without the operators', () => {
    const names = cell('((t - u) ** 2).').completions('((t - u) ** 2).');
    expect(names).toContain('mean');
    expect(names.filter(name => name.startsWith('operator'))).toEqual([]);
  });

  it('knows the names of the cells above', () => {
    const checked = check({
      'file:///types/stand-in.d.ts': standIn,
      'file:///cells/01-a.ts': 'const preds = await Promise.resolve(t * 2);',
      'file:///cells/02-b.ts': 'const loss = preds.mean(); loss;',
    });
    expect(checked.errors).toEqual([]);
    expect(checked.hover('loss;')).toBe('const loss: Tensor');
  });

  it('keeps the names of a leaf to itself', () => {
    const checked = check({
      'file:///types/stand-in.d.ts': standIn,
      'file:///cells/01-a.ts': 'const preds = t * 2;',
      'file:///cells/02-exercise.leaf.ts': 'const loss = await Promise.resolve(preds.mean());',
      'file:///cells/03-b.ts': 'const loss = 1; loss.toFixed();',
    });
    expect(checked.errors).toEqual([]);
  });
});

const source = await readTypeScript();

describe('another TypeScript', () => {
  it.each([
    [
      'another version',
      source.replace('var version = "5.9.3"', 'var version = "5.9.4"'),
      /not TypeScript 5\.9\.3/,
    ],
    [
      'a place that moved',
      source.replace('checkNonNullType(operandType, node.operand);', ''),
      /is not in it/,
    ],
    [
      'a place that is there twice',
      source.replace('checkNonNullType(operandType, node.operand);', line => `${line} ${line}`),
      /is in it more than once/,
    ],
    [
      'a helper that is gone',
      source.replaceAll('function getErasedSignature(', 'function x('),
      /no function getErasedSignature/,
    ],
    ['itself, patched already', patchTypeScript(source), /patched already/],
  ])('is refused: %s', (_name, changed, error) => {
    expect(() => patchTypeScript(changed)).toThrow(error);
  });
});
