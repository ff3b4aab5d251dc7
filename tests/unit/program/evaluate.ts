import { compileCell } from '../../../src/program/compile.ts';
import { createRuntime } from '../../../src/program/operators.ts';

const runtime = createRuntime(() => {});

/**
 * Compiles a cell, runs it, and returns what its trailing expression shows.
 * @param scope the names that it sees
 */
export function evaluate(source: string, scope: Record<string, unknown> = {}): unknown {
  const { code, helpers } = compileCell(source, '0');
  const internals = Object.keys(runtime).map(name => `$_${name}`);
  const body = `"use strict"; let $_t, $_shown; const $_show = value => { $_shown = value; };
    ${helpers.map(helper => `const ${helper};`).join('')}
    ${code}
    return $_shown;`;
  const run = new Function(...internals, ...Object.keys(scope), body);
  return run(...Object.values(runtime), ...Object.values(scope));
}
