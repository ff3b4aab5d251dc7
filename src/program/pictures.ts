import type { Plt } from '../plot/api.ts';
import { createPlt, type PltSession } from '../plot/plt.ts';
import { FrameRecorder } from './frame-recorder.ts';
import type { Output } from './output.ts';

/** What one run draws: charts, and the steps that it records with charts of their own. */
export class Pictures {
  private readonly show: (output: Output) => void;
  private readonly plot: PltSession;
  private recorder = new FrameRecorder();

  constructor(show: (output: Output) => void) {
    this.show = show;
    this.plot = createPlt({ show: figure => show({ kind: 'figure', figure }) });
  }

  get plt(): Plt {
    return this.plot.plt;
  }

  /** Records a step: `ui.frame`. */
  readonly frame = (label: string | null, values: Readonly<Record<string, unknown>>): void =>
    this.recorder.record(label, values, this.plot.take());

  /** Notes where the next step is recorded; hands on what it is called with. */
  readonly here = (cell: string, line: number, value: unknown): unknown => {
    this.recorder.place = { cell, line };
    return value;
  };

  /** Shows what the cell has recorded, and what it has drawn since: call it at the end of every cell. */
  flush(): void {
    const replay = this.recorder.replay();
    this.recorder = new FrameRecorder();
    if (replay) this.show({ kind: 'replay', replay });
    this.plot.flush();
  }
}
