import type { Output } from '../../program/output.ts';
import { isAnswered } from '../../ui/render/predict-value.ts';
import { errorInWords, failureInWords } from '../errors/in-words.ts';

/**
 * What a cell printed, as far as one wants to listen, and no more than it lets one see.
 * @param shown the element that shows it
 */
export function spoken(outputs: readonly Output[], shown: HTMLElement): string {
  const asking = [...shown.children].findIndex(
    child => child.matches('[data-predict]') && !isAnswered(child as HTMLElement),
  );
  const seen = asking < 0 ? outputs : outputs.slice(0, asking + 1);
  const texts = seen.map(output => inWords(output)).filter(Boolean);
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
    case 'landscape':
      return `A landscape. ${output.landscape.words.join(' ')}`;
    case 'predict':
      return output.prediction.question;
    case 'replay':
      return `A replay of ${output.replay.total} steps.`;
    case 'graph':
      return 'A graph.';
    case 'check': // how many pass is said anyway
      return output.passed ? '' : `Not yet: ${output.name}. ${failureInWords(output) ?? ''}`;
    case 'error':
      return errorInWords(output);
  }
}
