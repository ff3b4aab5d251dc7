import { changedKeys, type Inputs, type InputValue, isControlOf } from '../ui/control.ts';

/** What a run knows of the reader's controls: what they are set to, and which the program has asked for so far. */
export class RunControls {
  /** By key; the same record for as long as the run lives. */
  readonly inputs: Record<string, InputValue>;
  /** Keys. */
  readonly asked = new Set<string>();

  constructor(inputs: Inputs) {
    this.inputs = { ...inputs };
  }

  /** Whether no controls but this cell's own are set otherwise. */
  isSameBeside(cell: string, inputs: Inputs): boolean {
    return changedKeys(this.inputs, inputs).every(key => isControlOf(cell, key));
  }

  /** Sets the controls anew, and forgets that this cell has asked for any: it is to run again. */
  renew(cell: string, inputs: Inputs): void {
    for (const key of Object.keys(this.inputs)) delete this.inputs[key];
    Object.assign(this.inputs, inputs);
    for (const key of [...this.asked]) if (isControlOf(cell, key)) this.asked.delete(key);
  }
}
