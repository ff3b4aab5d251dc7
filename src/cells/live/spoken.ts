import type { Output } from '../../program/output.ts';

/** What a cell printed, as far as one wants to listen. */
export function spoken(outputs: readonly Output[]): string {
  const texts = outputs.map(output => inWords(output)).filter(Boolean);
  return texts.join(' ').slice(0, 300);
}

function inWords(output: Output): string {
  switch (output.kind) {
    case 'text':
      return output.text;
    case 'table':
      return `A table of ${output.rows.length} rows.`;
    case 'figure':
      return 'A chart.';
    case 'control':
      return `${output.control.label}.`;
    case 'check': // how many pass is said anyway
      return output.passed ? '' : `Not yet: ${output.name}. ${output.message ?? ''}`;
    case 'error':
      return `${output.name}: ${output.message}`;
  }
}
