/**
 * What is surely a number or a text keeps JavaScript's own operators, and their speed; where a tensor may come in, it is
 * asked.
 */
import { expect, test } from 'vitest';
import { compileCell } from '../../../src/program/compile.ts';
import { evaluate } from './evaluate.ts';

const left: string[] = [
  'const n = 2;\nconst m = n * n - 1;\nconst s = `${m}` + 1;',
  'const n = undefined == null ? NaN : -Infinity;\nconst m = n * 2;',
  'const n = (true && 2) || 3;\nconst m = n ** (n > 1 ? 2 : 3);',
  'const s = typeof anything + "!" + !1;',
  'for (let i = 0, n = 3; i < n; i += 1) console.log(i * 2);',
  '{\n  let x = 1;\n  x = x * 2 - 1;\n  x++;\n}',
  '{\n  let a = 1, b = a;\n  a = b + 1;\n  b = a * 2;\n}',
  'const f = () => {\n  let sum = 0;\n  for (let i = 0; i < 9; i++) sum += i * i;\n  return sum / 2;\n};',
  'switch (1) {\n  case 1:\n    const n = 2;\n    console.log(n * 2);\n}',
  'class C {\n  static {\n    let n = 1;\n    n *= 2;\n  }\n}',
];

test.each(left)('%s stays as it is', source => {
  expect(compileCell(source, '0').helpers).toEqual([]);
});

test('a name that other cells may write to is asked: one of let at the top, and none of const', () => {
  const helpers = (source: string) => compileCell(source, '0').helpers.length;
  expect(helpers('const n = 1;\nconst m = n * 2;')).toBe(0);
  expect(helpers('let n = 1;\nconst m = n * 2;')).toBe(1);
  expect(helpers('var n = 1;\nconst m = n * 2;')).toBe(1);
});

/** What has a say in how it is calculated with. */
const tensor = { 'operator *': () => 'asked', 'operator r+': () => tensor };

const asked: string[] = [
  'let n; n = t; return n * 2;',
  'let n = 1; n = t; return n * 2;',
  'let n = 1; n += t; return n * 2;',
  'let n = null; n ??= t; return n * 2;',
  'let n = 1; { n = t; } return n * 2;',
  'let n = 1; [n] = [t]; return n * 2;',
  'let n = 1; ({ n } = { n: t }); return n * 2;',
  'let n = 1; ({ m: [n = 3] } = { m: [t] }); return n * 2;',
  'let n = 1; for (n of [t]); return n * 2;',
  'let n = 1; const set = () => { n = t; }; set(); return n * 2;',
  'let n = 1; let m = n; n = t; m = n; return m * 2;',
  'let n = 1; const m = n = t; return m * 2;',
  'const n = true ? t : 1; return n * 2;',
  'const n = false ? 1 : t; return n * 2;',
  'const n = false || t; return n * 2;',
  'const n = 1 && t; return n * 2;',
  'const n = 1; return (n => n * 2)(t);',
  'const n = 1; return ((n = 1) => n * 2)(t);',
  'const n = 1; return Object.assign(function n() { return n * 2; }, { ...t })();',
  'const n = 1; return class n { static "operator *"() { return "asked"; } static go() { return n * 2; } }.go();',
  'const n = 1; { class n { static "operator *"() { return "asked"; } } return n * 2; }',
  'const n = 1; { const n = t; return n * 2; }',
  'const n = 1; { const [n] = [t]; return n * 2; }',
  'const n = 1; { const n = 2; } return t * n;',
  'const n = 1; switch (1) { case 1: const n = t; return n * 2; }',
  'const n = 1; for (const n of [t]) return n * 2;',
  'const n = 1; for (let n = t; ; ) return n * 2;',
  'const n = 1; try { throw t; } catch (n) { return n * 2; }',
  'const n = 1; return (() => { { var n = t; } return n * 2; })();',
  'const n = 1; return (() => { { var [n] = [t]; } return n * 2; })();',
  'const n = 1; return (() => { for (var n of [t]); return n * 2; })();',
];

test.each(asked)('%s asks', body => {
  expect(evaluate(`(() => { ${body} })()`, { t: tensor })).toBe('asked');
});

test.each([
  'const n = null; return n * 2;',
  'const n = undefined; return n * 2;',
  'const n = void 0; return 2 - n;',
  'let n; return n + 1;',
  'let n = null; for (let i = 1; i < 3; i++) if (i > n) n = i; return n;',
])('%s is refused: nobody calculates with nothing', body => {
  expect(() => evaluate(`(() => { ${body} })()`)).toThrow(TypeError);
});
