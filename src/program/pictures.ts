import type { Plt } from '../plot/api.ts';
import { createPlt, type PltSession } from '../plot/plt.ts';
import { FrameRecorder } from './frame-recorder.ts';
import type { Output } from './output.ts';

/** Milliseconds of recording after which what there is so far is shown, and how much longer it is each time. */
const FIRST_DRAFT = 400;
const LONGER = 1.5;

/** Where steps are shown while more are recorded. */
export interface DraftHost {
  /** Milliseconds, from any start. */
  now(): number;
  draft(output: Output): void;
}

/** What one run draws: charts, and the steps that it records with charts of their own. */
export class Pictures {
  private readonly show: (output: Output) => void;
  private readonly plot: PltSession;
  private readonly host: DraftHost | null;
  private recorder = new FrameRecorder();
  private startedAt = 0;
  private draftAfter = 0;

  constructor(show: (output: Output) => void, host: DraftHost | null = null) {
    this.show = show;
    this.host = host;
    this.plot = createPlt({ show: figure => show({ kind: 'figure', figure }) });
  }

  get plt(): Plt {
    return this.plot.plt;
  }

  /** Records a step: `ui.frame`. */
  readonly frame = (label: string | null, values: Readonly<Record<string, unknown>>): void => {
    this.recorder.record(label, values, this.plot.take());
    if (this.host) this.draft(this.host);
  };

  /** Notes where the next step is recorded; hands on what it is called with. */
  readonly here = (cell: string, line: number, value: unknown): unknown => {
    this.recorder.place = { cell, line };
    return value;
  };

  /** Lets a training that takes its time be watched, and what it has recorded be kept when it is stopped. */
  private draft({ now, draft }: DraftHost): void {
    const time = now();
    if (this.draftAfter === 0) {
      this.startedAt = time;
      this.draftAfter = FIRST_DRAFT;
    }
    if (time - this.startedAt < this.draftAfter) return;
    const replay = this.recorder.replay();
    if (replay) draft({ kind: 'replay', replay });
    this.draftAfter = LONGER * (now() - this.startedAt);
  }

  /** Lets go of all that the cell has recorded and drawn. */
  drop(): void {
    this.recorder = new FrameRecorder();
    this.draftAfter = 0;
    this.plot.reset();
  }

  /** Shows what the cell has recorded, and what it has drawn since: call it at the end of every cell. */
  flush(): void {
    const replay = this.recorder.replay();
    this.recorder = new FrameRecorder();
    this.draftAfter = 0;
    if (replay) this.show({ kind: 'replay', replay });
    this.plot.flush();
  }
}
