/** Programs without objects that have operators of their own mean what they mean in JavaScript. */
import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';

/** Statements, and what to look at then. */
const plain: [statements: string, result: string][] = [
  ['', '1 + 2 * 3 - 4 / 5 % 6'],
  ['', '2 ** 3 ** 2'],
  ['', '(-2) ** 2'],
  ['', '"a" + 1 + 2'],
  ['', '1 + 2 + "a"'],
  ['', '"b" < "a"'],
  ['', '10n ** 20n + 1n'],
  ['', '[1] + "a"'],
  ['', '({}) + ""'],
  ['', '+"42" - +true'],
  ['', '-"3"'],
  ['', '-(-0) / 1'],
  ['', 'new Date(5) - new Date(2)'],
  ['', '({ valueOf: () => 7 }) * 6'],
  ['', '`${1 + 1}${"x"}`'],
  ['', '0 ? "yes" : NaN ? "yes" : "no"'],
  ['', '[] ? "yes" : "no"'],
  ['', '"" || 0 ? 1 : 2'],
  ['', 'typeof (1 + 1) + typeof -"x"'],
  ['', 'Math.max(...[1, 2, 3].map(x => x ** 2)) - 1'],
  ['', '((a, b = a * 2) => a + b)(3)'],
  ['', '/a+b/.test("aab") + 1'],
  ['', 'void 0 === undefined && 1 in [1, 2]'],
  ['let n = 1;', '(n++, 2) + (n--, 4)'],
  ['let s = ""; for (let i = 0; i < 5; i++) s += i * i + ",";', 's'],
  ['let n = 10; n -= 3; n *= 2; n **= 2; n %= 50; n /= 4;', 'n'],
  ['const o = { k: [1, 2] }; o.k[0] += 5; o["k"][1] -= 1;', 'o.k.join()'],
  ['let i = 0; const a = [10, 20]; a[i++] += 1; a[i++] += 2;', 'a + " " + i'],
  ['const log = []; const f = x => (log.push(x), { v: x }); f(1).v += f(2).v;', 'log.join()'],
  [
    'const log = []; const f = x => (log.push(x), { v: x }); const k = () => (log.push("k"), "v"); f(1)[k()] += f(2).v;',
    'log.join()',
  ],
  ['const o = { v: 1 }; const f = () => (o.v = 10, 5); o.v += f();', 'o.v'],
  ['const o = { v: 1 }; const g = () => o; const f = () => (o.v = 10, 5); g().v += f();', 'o.v'],
  ['const o = { v: 1 }; const g = () => o; const f = () => (o.v = 10, 5); g()["v"] += f();', 'o.v'],
  [
    'const a = { n: 0 }; const b = { n: 100 }; const f = d => { (d ? a : b).n += d ? f(0) : 1; return 5; }; f(1);',
    'a.n + " " + b.n',
  ],
  [
    'class C { #x = 1; static make() { return new C() } bump() { this.#x += 2; return this.#x } static drop() { C.make().#x -= 1; const c = C.make(); c.#x -= 1; return c.#x } } const c = new C();',
    'c.bump() + C.drop()',
  ],
  [
    'class A { get v() { return 1 } } class B extends A { up() { return super.v + 1 } }',
    'new B().up()',
  ],
  ['const { a = 1 + 1, ...rest } = { b: 3 };', 'a + rest.b'],
  ['const [x, , y = 2 * 2] = [1, 2];', 'x - y'],
  ['function* g() { let x = 1; while (x < 20) { x *= 2; yield x } }', '[...g()].join()'],
  [
    'let n = 0; outer: for (const i of [1, 2, 3]) for (const j of [1, 2, 3]) { if (i * j > 3) break outer; n += 1 }',
    'n',
  ],
  ['let n = 0; do { n++ } while (n < 5);', 'n'],
  [
    'const f = x => { switch (x * 2) { case 4: return "four"; default: return "other" } };',
    'f(2) + f(3)',
  ],
  ['let name; try { null.x += 1 } catch (e) { name = e.constructor.name }', 'name'],
  ['let t = 0; for (let i = 0, n = 3; i < n; i += 1) t += i;', 't'],
  ['const f = a => a?.b?.c ?? 5;', 'f({ b: { c: 2 } }) * f(null)'],
  ['var v = 1; { v += 1 }', 'v'],
  ['const tag = (s, ...v) => s.raw.join("|") + v.map(x => x * 2);', 'tag`p${1 + 1}q${3}`'],
  ['let x = 3\nlet y = x\n++x', 'y + x'],
  ['const w = [5, 6]\nlet x = w\nw[0] -= 1\nlet y = w\nw[1]++\nlet z = y\nw[0] ??= 2', 'z.join()'],
  ['const o = { v: 1, o: () => o }\nlet x = o\no.o().v -= 1', 'x.v'],
  ['const f = (a, b) => { return(a + b) / 2 };', 'f(1, 2)'],
  ['const f = (a, i) => { if (i) return[a, 1][i]; else return-a };', 'f(3, 1) + f(3, 0)'],
  ['const a = [[1]]; let s = ""; for (const x of(a)[0]) s += typeof-x + (1 in[7, 8]);', 's'],
  ['const c = [Date, { D: Date }];', 'new c[0](5) - new c[1].D(2) + new c[0]().getYear() * 0'],
  ['const a = [1, 2]; let i = 0;', '[a[i++]++, --a[i], a[0]--, a]'],
  ['const a = [1, 2]; [a[0], a[1]] = [a[1], a[0]]; ({ x: a[2] = 5, ...a[3] } = { y: 1 });', 'a'],
  ['const o = { f() { return this === o } }, k = "f";', '[o?.[k](), o?.[k]?.(), o?.[k]?.name[0]]'],
  [
    'const o = { a: { k: [1] } }, k = "a"; delete o?.[k].k[0];',
    '[o, o?.[k]?.k[0], o?.z?.[k].k[0]]',
  ],
  ['let n = null, i = 0;', '[n?.[i++], n?.a[i++], i]'],
  [
    'const o = { f(k) { return [this === o, [k]]; }, n: null }, k = 1;',
    '[o?.f(0)[k], o.f?.(0)[k], (o)?.f?.(o.n?.[k] ?? 2)[k]?.[0], o.n?.f?.(0)[k], o["g"]?.(0)[k].a, o?.f.call?.(o, 3)[k]]',
  ],
  [
    'class C { #m(k) { return [this.n, k] } n = 7; g(k) { return [this.#m?.(2)[k], this?.#m(3)[k]] } }; class D extends C { g(k) { return super.g?.(k)[k] } }',
    '[new C().g(0), new D().g(1)]',
  ],
  [
    'const a = [[1], null]\nlet b = a\na?.[0]\nlet c = b\nc?.[1] ?.[0]',
    '[b, a /* ?.[ */ ?. [0][0], (a)?.[1]?.[0][0]]',
  ],
  [
    'const o = { a: [{ n: 1 }] }, f = () => o; let i = 0\no.a[i].n++\nlet j = i\n++i\nf().a[0].n--',
    '[o, i, j, typeof i++, 2 * i--, -i]',
  ],
  [
    'class C { #n = 1; up() { return [this.#n++, ++this.#n] } }; let b = 2n; b++; let s = "3"; s++;',
    '[new C().up(), `${b}`, s]',
  ],
  ['let x = 1; let y = 2;', '[x < y, x > y, x <= y, x >= y, x == y, x !== y, -x, ~y, +y]'],
  ['let x = 2; let y = 2;', '[x < y, x > y, x <= y, x >= y]'],
  ['let x = null; let y = [1]; let z = "!";', '[x + z, z + x, y + z, z + y]'],
  ['let s = "text"; let i = 1;', 's[i] + s["length"]'],
  ['const a = [1, 2, 3]; a[1] = a[0] + a[2]; a[a.length] = 9; a[0]++; --a[2];', 'a.join()'],
  [
    'const a = [[1, 2], [3]]; const f = i => a[i]; f(0)[1] += 5; f(1)[0] = f(0)[0] = 7;',
    'a.join()',
  ],
  [
    'const a = { k: () => this }; delete a["k"]; const o = { n: 2, f() { return this.n } };',
    'o["f"]() + ("k" in a)',
  ],
  [
    'const o = { n: 2, f() { return this.n } }; const k = "f";',
    'o[k]() + o?.[k]() + (o?.[k]?.name ?? "")',
  ],
  ['const [a, b] = [5, 6]; const t = []; [t[0], t[1]] = [b, a]; for (t[2] of [1, 2]);', 't.join()'],
  ['const a = "text"; const b = new Uint8Array([250]); b[0] += 10;', 'a[1] + b[0]'],
  [
    'const o = {}; const same = o; const other = {};',
    '[o === same, o == other, o !== other, null == undefined]',
  ],
  ['const k = Symbol("k"); const o = { [k]: 1 }; o[k] += 1;', 'o[k]'],
  ['let bits = 6; bits &= 3; bits |= 8;', '[bits, ~bits, 5 & 4, 1 | 2, "3" & 1]'],
  [
    'let i = 0; const f = () => (i += 2); if ((f(), i > 5)) i = 100;',
    '[i, !(f(), i < 9), (f(), 0) ? 1 : 2]',
  ],
  ['let n = 0; for (let i = 0; i++, i < 3; ) n += i; while (n++, n < 9);', 'n'],
  [
    'const s = []; const f = () => s; for (const k in f(), { a: 1 }) (f(), s).length += 1;',
    's.length',
  ],
  [
    'let n = 0; const a = { get b() { n += 1; return this.c }, c: { d: 1 } }; a.b.d += 2; a.b.d++; --a.b["d"];',
    '[n, a.c]',
  ],
  [
    'const log = []; const o = { get p() { log.push("get"); return 1n }, set p(v) { log.push(v) } };',
    '[o.p++, --o.p, (o)["p"]--, o.p -= 2n, log]',
  ],
  [
    'class A { get v() { return this.w } set v(x) { this.w = x } } class B extends A { #n = 1; w = 5; up() { return [super.v++, ++super.v, this.#n++, (this).w--] } }; const b = new B();',
    '[b.up(), b.w]',
  ],
  ['const o = { x: 1, y: { z: 1 } }\nlet a = o\n++ /* + */ a // -\n.x\no\n.y.z--', 'o'],
  ['let o = { get p() { return this.q * 2 }, q: 4, set p(v) { this.q = v } }; o.p += 1;', 'o.q'],
];

/** What throws, each in JavaScript's own words. */
const throwing: [statements: string, expression: string][] = [
  ['const x = {}, k = 0;', 'x?.w[k]'],
  ['const x = {}, k = 0;', 'x?.w[k]?.a'],
  ['const x = { w: {} }, k = "a";', 'x?.w?.a[k]'],
  ['const x = { f: () => null }, k = 0;', 'x.f?.()[k]'],
  ['const x = { w: [] };', 'x?.w[0].a'],
  ['let a; const k = 0;', 'a[k]?.b'],
  ['let a; const k = 0;', 'a[k]?.b[k]'],
];

test.each(throwing)('JavaScript throws, and so does a cell: %s %s', (statements, expression) => {
  const said = (run: () => unknown) => {
    try {
      return `gave ${run()}`;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const expected = said(
    new Function(`"use strict"; ${statements};\nreturn (${expression});`) as () => unknown,
  );
  expect(expected).toMatch(/^Cannot read properties of (undefined|null) \(reading '\w+'\)$/);
  expect(said(() => evaluate(`${statements};\n(${expression})`))).toBe(expected);
});

test.each(plain)('JavaScript stays: %s %s', (statements, result) => {
  const expected = new Function(`"use strict"; ${statements};\nreturn (${result});`)();
  expect(evaluate(`${statements};\n(${result})`)).toStrictEqual(expected);
});
