/** Controls as plain data: what a program asks for, and what the page answers. */

interface Base {
  /** What stands beside it, and its name for those who listen to the page. */
  label: string;
}

/** A number between two ends, dragged. */
export interface Slider extends Base {
  type: 'slider';
  min: number;
  max: number;
  /** The distance of neighbouring values; on a logarithmic scale `null`. */
  step: number | null;
  scale: 'linear' | 'log';
  value: number;
}

/** A number, typed. */
export interface NumberField extends Base {
  type: 'number';
  min: number | null;
  max: number | null;
  step: number | null;
  value: number;
}

/** One of several. */
export interface Select extends Base {
  type: 'select';
  options: readonly string[];
  /** The index of the chosen option. */
  value: number;
}

/** Yes or no. */
export interface Checkbox extends Base {
  type: 'checkbox';
  value: boolean;
}

/** Something to do again; its value counts how often it was pressed. */
export interface Button extends Base {
  type: 'button';
  value: number;
}

/** A control, with the value it has as long as nobody has touched it. */
export type Control = Slider | NumberField | Select | Checkbox | Button;

/** What a reader can set a control to. */
export type InputValue = number | boolean;

/** What readers have set, by the control's key. Values come from anywhere: each control takes only what fits. */
export type Inputs = Readonly<Record<string, InputValue>>;

/** Names a control in its chapter. */
export function controlKey(cell: string, label: string): string {
  return `${cell}/${label}`;
}

/** The value that a control has, given what the page holds for it. */
export function controlValue(control: Control, input: InputValue | undefined): InputValue {
  switch (control.type) {
    case 'checkbox':
      return typeof input === 'boolean' ? input : control.value;
    case 'select':
      return isIndex(input) && input < control.options.length ? input : control.value;
    case 'button':
      return isIndex(input) ? input : control.value;
    case 'slider':
    case 'number': {
      if (typeof input !== 'number' || !Number.isFinite(input)) return control.value;
      return Math.min(Math.max(input, control.min ?? input), control.max ?? input);
    }
  }
}

const isIndex = (input: InputValue | undefined): input is number =>
  Number.isInteger(input) && (input as number) >= 0;
