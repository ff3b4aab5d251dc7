/** What readers are told to do about an error, besides what it says. */
import { expect, test } from 'vitest';
import { advised } from '../../../src/cells/errors/advice.ts';
import { Compiler } from '../../../src/program/compiler.ts';
import type { ErrorOutput } from '../../../src/program/output.ts';

const place = { kind: 'error', hint: null, cell: 'a', line: 1, column: null } as const;

const syntax: [source: string, advice: RegExp | null][] = [
  ['import torch', /^A cell imports nothing: torch/],
  ['from torch import nn', /^A cell imports nothing/],
  ['for i in range(3):\n    x', /^Python’s for is for \(let i = 0;/],
  ['if x > 3:\n    y = 2', /^Python’s if is if/],
  ['while True:\n    pass', /and while is while/],
  ['if (1) {} elif (2) {}', /^Python’s elif is else if/],
  ['def f(x):\n    return x', /^Python’s def is function/],
  ['class Net(nn.Module):\n    x', /extends torch\.nn\.Module/],
  ['with torch.no_grad():\n    x', /torch\.no_grad\(\(\) => \{ … \}\)/],
  ['raise ValueError("no")', /^Python’s raise is throw/],
  ['const f = lambda x: x * 2', /^Python’s lambda x: x \* 2 is x => x \* 2/],
  ['[i * 2 for i in xs]', /xs\.map\(x => x \* 2\)/],
  ['console.log(f"a = {a}")', /between backticks/],
  ['"""hello"""', /backticks/],
  ['# a comment', /^A comment begins with \/\//],
  ['x[1:3]', /torch\.slice\(1, 3\)/],
  ['x[:, 0]', /x\.index\(\[torch\.slice\(\), 0\]\)/],
  ['a @ b', /torch\.matmul\(a, b\)/],
  ['@sealed class A {}', /^There are no decorators/],
  ['if (1 and 2) {}', /&&, \|\|, !/],
  ['if (not x) {}', /&&, \|\|, !/],
  ['console.log(“hello”)', /straight ones/],
  ['const a = 5 − 3;', /only looks like an operator/],
  ['const a\u200b = 1;', /cannot be seen/],
  ['-2 ** 2', /\(-x\) \*\* 2/],
  ['return 5', /leave out return/],
  ['const a = () => 2h;', /^A product has its sign/],
  ['const a = 1.5x + 0x1e + 1e5 + 2n;', /^A product has its sign/],
  ['const a = 3 * (2 +)', /nothing to its right/],
  ['w.grad = ;', /nothing to its right/],
  ['const a = -t[0] ** 2;', /\(-x\) \*\* 2/],
  ['const a = b if b > 0 else 0', /is x > 0 \? a : b here/],
  ['if (x > 3) {} else: {}', /^Python’s else: is else \{/],
  ['if x > 3 { y }', /in parentheses: if \(x > 0\)/],
  ['for (let i = 0, i < 3, i++) {}', /^Semicolons part/],
  ['const r = |x - y|;', /x\.abs\(\) for a tensor/],
  ['if (r ≤ d) {}', /^Code has signs of its own: <=/],
  ['x = 1 # one', /^A comment begins/],
  ['const a = 1,5;', /^A decimal number has a point/],
  ['const f = x -> x * 2;', /^An arrow is written =>/],
  ['Const a = 3;', /written small: const/],
  ['const new = 3;', /is a word of the language/],
  ['const f = () => { await g(); };', /^A function that awaits is async/],
  ['const a = 1; const a = 2;', /^A name is declared once/],
  ['f([1, 2, 3;', /not closed/],
  ['f(x));', /^This bracket closes nothing/],
  ['const a = <div>hello</div>;', /without HTML/],
  ['{ a: 1, b: 2 }', /in parentheses/],
  ['for (;;) {\n  f();\n', /not closed/],
  ['const a = "this is not so', /ends in the line where it begins/],
  ['const a = b c;', /between two values: an operator, or a comma/],
  ["console.log('a' 'b')", /between two values/],
  ['2 x', /between two values/],
  ['console.log(`a)', /ends with one/],
  ['for (let i = 0; i < 3; i++ {}', /^Here a \) is missing/],
  ['const fig, ax = plt.subplots()', /const \[a, b\] = …/],
  ['const a;', /^A const has its value/],
  ['function () { return 1; }', /^A function that stands by itself has a name/],
  ['torch.randint(0, 10, (3,))', /\[3\]/],
  ['const (a, b) = x.shape;', /const \[a, b\] = …/],
  ['for (const k, v of d) {}', /^Several names at once stand in brackets/],
  ['while (i < 3): i++', /^What follows stands in braces/],
];

test.each(syntax)('%j', (source, advice) => {
  const { broken } = new Compiler([]).compile([{ id: 'a', source, leaf: false }]);
  const { hint } = advised(broken as ErrorOutput);
  if (advice) expect(hint).toMatch(advice);
  else expect(hint).toBeNull();
});

const thrown: [name: string, message: string, code: string, advice: RegExp | null][] = [
  ['TypeError', 'plt.savefig is not a function', "plt.savefig('a.png')", /buttons that save it/],
  ['TypeError', 'ax.twinx is not a function', 'ax.twinx()', /^Two scales in one chart mislead/],
  ['TypeError', 'axs[0][1].stem is not a function', 'axs[0][1].stem(y)', /^plt\.bar/],
  [
    'TypeError',
    'plt.gca(...).step is not a function',
    'plt.gca().step(y)',
    /^plt\.plot draws lines/,
  ],
  [
    'TypeError',
    'optimizer.close is not a function',
    'optimizer.close()',
    /^There is no such function/,
  ],
  ['TypeError', 'plt.plots is not a function', 'plt.plots(y)', /^There is no such function/],
  ['TypeError', 'loss.backwards is not a function', 'loss.backwards()', /^It is written backward,/],
  ['TypeError', 'w.requires_grad is not a function', 'w.requires_grad()', /requires_grad_\(\)/],
  [
    'TypeError',
    'undefined is not iterable (cannot read property Symbol(Symbol.iterator))',
    'const [line] = plt.plot(y)',
    /^Calls that draw return nothing/,
  ],
  [
    'TypeError',
    "Cannot read properties of undefined (reading 'use')",
    "plt.style.use('dark')",
    /^How charts look is settled/,
  ],
  ['TypeError', 'axs[(0 , 1)].plot is not a function', 'axs[0, 1].plot(y)', /axs\[0\]\[1\]/],
  ['TypeError', 'axs.plot is not a function', 'axs.plot(y)', /^There are several axes/],

  ['ReferenceError', 'print is not defined', 'print(x)', /^Python’s print is console\.log/],
  ['ReferenceError', 'None is not defined', 'w.grad = None', /^Python’s None is null/],
  ['ReferenceError', 'True is not defined', 'f(2, a=True)', /^Keyword arguments are an object/],
  ['ReferenceError', "Can't find variable: len", 'len(x)', /x\.shape\[0\]/],
  ['ReferenceError', 'i is not defined', 'for (i = 0; $_0_1(i, 3); i++) {', /for \(let i = 0; …$/],
  ['ReferenceError', 'math is not defined', 'math.sqrt(2)', /Math\.sqrt\(2\), Math\.PI/],
  ['ReferenceError', 'Torch is not defined', 'Torch.ones(2)', /^It is written torch here/],
  ['ReferenceError', 'pd is not defined', 'pd.read_csv("a")', /readCsv/],
  ['ReferenceError', 'x is not defined', 'x = 5', /^A name is declared before .*: let x = …$/],
  ['ReferenceError', 'dtype is not defined', 'f([1], dtype=g)', /^Keyword arguments are an object/],
  [
    'ReferenceError',
    'document is not defined',
    'document.title',
    /neither the page nor the network/,
  ],
  ['ReferenceError', 'toString is not defined', 'toString()', null],
  ['ReferenceError', 'x is not defined', 'if ($_0_0(x = 5)) f();', /^One = assigns/],
  ['ReferenceError', 'isinstance is not defined', 'isinstance(x, list)', /Array\.isArray\(x\)/],
  ['ReferenceError', "Cannot access 'a' before initialization", 'a', /further down/],
  [
    'ReferenceError',
    "Cannot access 'a' before initialization",
    'const a = a(x)',
    /hides the other/,
  ],
  ['ReferenceError', 'a is not defined', '[a, b] = params', /declared so: const \[a, b\] = …/],
  ['ReferenceError', 'sqrt is not defined', 'sqrt(2)', /^It is Math\.sqrt\(x\) for a number/],
  ['ReferenceError', 'where is not defined', 'where(a, b, c)', /^It is torch\.where here/],
  [
    'ReferenceError',
    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    'constructor() { this.a = 1 }',
    /begins with super\(\);$/,
  ],
  ['RuntimeError', "DefaultCPUAllocator: can't allocate memory: you tried", '', /^Use smaller/],
  [
    'TypeError',
    "cat(): argument 'tensors' (position 1) must be tuple of Tensors, not Tensor",
    'torch.cat(x, y)',
    /torch\.cat\(\[a, b\]\)/,
  ],
  [
    'TypeError',
    "sum(): argument 'input' (position 1) must be Tensor, not list",
    '',
    /torch\.tensor/,
  ],
  ['TypeError', 'function is not a Module subclass', '', /torch\.nn\.ReLU\(\)/],
  ['TypeError', 'list is not a Module subclass', '', /one after the other/],
  ['TypeError', 'ui.slider("a"): min must be a number, not undefined', '', /^A slider goes/],
  ['TypeError', "Cannot destructure property 'a' of 'null' as it is null.", '', /taken apart/],
  ['TypeError', 'x.shape is not a function', 'x.shape()', /leave the parentheses out/],
  ['TypeError', 'x.astype is not a function', "x.astype('int')", /x\.to\(/],
  ['TypeError', 'Assignment to constant variable.', 'w -= 1', /declared with let/],
  ['TypeError', 'Assignment to constant variable.', 'check = w < 1', /the page’s own/],
  ['TypeError', "Class constructor Tensor cannot be invoked without 'new'", '', /^torch\.tensor/],
  ['TypeError', "Class constructor A cannot be invoked without 'new'", '', /new Name\(\)/],
  ['TypeError', "'NoneType' object is not callable", '', /torch\.no_grad\(\(\) =>/],
  ['TypeError', 'plt.polar is not a function', '', /no such function here/],
  ['TypeError', 'time.sum_ is not a function', '', /no such function here/],
  ['TypeError', 'f is not a function', '', null],
  ['TypeError', 'd.keys is not a function', '', /Object\.keys\(d\)/],
  ['TypeError', '"a {}".format is not a function', '', /between backticks/],
  ['TypeError', '",".join is not a function', '', /xs\.join\(", "\) here/],
  ['TypeError', 'torch.tensor is not a constructor', 'new torch.tensor(1)', /^Leave out new/],
  [
    'TypeError',
    "Cannot assign to read only property 'xlabel' of object '#<Object>'",
    "plt.xlabel = 'step';",
    /plt\.xlabel\("step"\)/,
  ],
  ['TypeError', 'Attempted to assign to readonly property.', 'axs[0].grid = true', /^It is a fun/],
  ['TypeError', 'Attempted to assign to readonly property.', 'mine.grid = 1', /declared with let/],
  ['TypeError', 'places.append is not a function', '', /xs\.push\(x\) here/],
  ['TypeError', 'found.zero_grad is not a function', '', /cleared by w\.grad = null/],
  ['TypeError', 'rows.slice is not a function', '', /x\[torch\.slice\(1, 3\)\]/],
  ['TypeError', 'loss(...).backward is not a function', '', /^backward\(\) is of a tensor/],
  ['TypeError', 'losses.argmin is not a function', '', /torch\.tensor\(x\) makes one/],
  ['TypeError', 'Math.clamp is not a function', '', /no such function here/],
  ['TypeError', 'params is not iterable', '', /without return gives undefined/],
  ['TypeError', 'plot() takes y, not a tensor, undefined', '', /without return gives/],
  [
    'NotImplementedError',
    `"bitwise_xor_cpu" not implemented for 'Float'`,
    '',
    /^A power is x \*\* 2/,
  ],
  ['TypeError', "of undefined (reading 'a')", 'this.a', /^Here this is not the object/],
  ['TypeError', 'console.clear is not a function', '', /nothing to clear/],
  ['TypeError', "Cannot read properties of undefined (reading 'x')", '', /is undefined/],
  ['SyntaxError', 'Expected property name', 'JSON.parse("{a: 1}")', null],
];

test.each(thrown)('%s: %s', (name, message, code, advice) => {
  const { hint } = advised({ ...place, name, message, code });
  if (advice) expect(hint).toMatch(advice);
  else expect(hint).toBeNull();
});

test('a hint of the thrower stays', () => {
  const error = { ...place, name: 'TypeError', message: 'plt.polar is not a function', code: null };
  expect(advised({ ...error, hint: 'own' }).hint).toBe('own');
});

test('what the browser says of its policy is said in plain words', () => {
  const message = 'Refused to evaluate: the Content Security Policy has no unsafe-eval';
  expect(advised({ ...place, name: 'EvalError', message, code: null })).toMatchObject({
    message: 'text cannot be run as code here',
    hint: 'Write the code into the cell itself.',
  });
});
