/** What cells see, made for one run: in the page, at build time, and in a downloaded chapter alike. */
import * as torch from '../../engine/index.ts';
import type { Plt } from '../plot/api.ts';
import type { Inputs } from '../ui/control.ts';
import { createUi } from '../ui/create-ui.ts';
import type { FrameValues, Progress } from '../ui/ui.ts';
import { cellLandscape, type LandscapeScope } from './cell-landscape.ts';
import type { Check } from './check.ts';
import { createConsole } from './console.ts';
import type { Output } from './output.ts';
import type { DataReader } from './read-csv.ts';
import type { Scope } from './scope-names.ts';

/** What the names that cells see need of the run that they are part of. */
export interface ScopeHost extends LandscapeScope {
  plt: Plt;
  check: Check;
  /** What the reader has set the controls to. */
  inputs: Inputs;
  /** The keys of the controls that the program has asked for so far. */
  asked: Set<string>;
  data: DataReader;
  /** The cell that is running. */
  cell(): string;
  show(output: Output): void;
  progress(progress: Progress): void;
  frame(label: string | null, values: FrameValues): void;
}

/** What the names that cells see stand for in one run. */
export function cellScope(host: ScopeHost): Scope {
  const { plt, check, inputs, asked, data, cell, show, progress, frame } = host;
  const ui = createUi({
    cell,
    inputs,
    asked,
    show: (key, control) => show({ kind: 'control', key, control }),
    predict: (key, prediction) => show({ kind: 'predict', key, prediction }),
    landscape: cellLandscape(host),
    graph: graph => show({ kind: 'graph', graph }),
    progress,
    frame,
    tensor: (values, rows, columns) =>
      torch.tensor(Float32Array.from(values)).reshape(rows, columns),
  });
  const readCsv = (name: unknown) => data.readCsv(name);
  return { torch, plt, ui, readCsv, console: createConsole(show), check };
}
