import type { CheckOutput, Output } from '../../program/output.ts';

/** The checks among what a cell showed. */
export const checksIn = (outputs: readonly Output[]): CheckOutput[] =>
  outputs.filter(output => output.kind === 'check');

/** "2 of 3 checks pass"; nothing where nothing was checked. */
export function tally(outputs: readonly Output[]): string {
  const checks = checksIn(outputs);
  const passed = checks.filter(check => check.passed).length;
  if (checks.length === 0) return '';
  if (passed < checks.length) return `${passed} of ${checks.length} checks pass`;
  return checks.length === 1 ? 'The check passes' : `All ${checks.length} checks pass`;
}

/** Whether something was checked, and nothing failed. */
export function isSolved(outputs: readonly Output[]): boolean {
  const checks = checksIn(outputs);
  return checks.length > 0 && checks.every(({ passed }) => passed);
}
