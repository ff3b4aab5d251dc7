import type { Landscape } from '../landscape/landscape.ts';
import { summarize } from '../plot/summary.ts';
import { type Control, controlValue, type Drawing, type InputValue } from '../ui/control.ts';
import { summarizeGraph } from '../ui/graph/summary.ts';
import type { Prediction } from '../ui/predict.ts';
import { replayInWords } from '../ui/replay/words.ts';
import type { CheckOutput, Output } from './output.ts';
import { tableText } from './table.ts';

/**
 * What a cell shows, as text: where there is no page to draw on.
 * @param inputOf what the reader has set a control to, by its key
 */
export function outputInWords(
  output: Output,
  inputOf: (key: string) => InputValue | undefined,
): string {
  switch (output.kind) {
    case 'text':
      return output.text;
    case 'table':
      return tableText(output);
    case 'figure':
      return output.figure.axes.map(axes => `[chart] ${summarize(axes, output.figure)}`).join('\n');
    case 'control':
      return controlInWords(output.control, inputOf(output.key));
    case 'predict':
      return predictionInWords(output.prediction);
    case 'landscape':
      return landscapeInWords(output.landscape);
    case 'graph':
      return `[graph] ${summarizeGraph(output.graph)}`;
    case 'check':
      return checkInWords(output);
    case 'replay':
      return replayInWords(output.replay);
    case 'error':
      return [
        `${output.name}: ${output.message}`,
        ...(output.hint ? [`  ${output.hint}`] : []),
        `  in the cell ${output.cell}`,
      ].join('\n');
  }
}

function checkInWords({ name, passed, message, error }: CheckOutput): string {
  const wrong = message ?? (error && `${error.name}: ${error.message}`);
  return `${passed ? '✓' : '✗'} ${name}${wrong ? `: ${wrong}` : ''}`;
}

function controlInWords(control: Control, input: InputValue | undefined): string {
  const value = controlValue(control, input);
  if (control.type === 'draw') return `[draw] ${control.label}: ${drawingInWords(control, value)}`;
  const shown = control.type === 'select' ? control.options[value as number] : value;
  return `[${control.type}] ${control.label}: ${shown}`;
}

function drawingInWords({ rows, columns }: Drawing, ink: InputValue): string {
  const count = (ink as readonly number[]).filter(value => value > 0).length;
  return `${rows} × ${columns} cells, ${count} of them inked`;
}

function landscapeInWords({ figure, words }: Landscape): string {
  const [axes] = figure.axes;
  return `[landscape] ${[summarize(axes, figure), ...words].join(' ')}`;
}

function predictionInWords({ question, options, words, answer, explanation }: Prediction): string {
  const why = explanation ? ` ${explanation}` : '';
  return [
    `${question} (${options.join(', ')})`,
    `The answer: ${options[answer]}.${why}`,
    ...words.flatMap((word, i) => (word ? `“${options[i]}”: ${word}` : [])),
  ].join('\n  ');
}
