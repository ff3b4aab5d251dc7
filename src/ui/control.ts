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
  /** The distance of neighbouring values; on a logarithmic scale what they are multiples of, or `null`. */
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

/** A grid to draw on. */
export interface Drawing extends Base {
  type: 'draw';
  rows: number;
  columns: number;
  /** The ink of a cell that is full. */
  max: number;
  /** The ink of each cell, row by row. */
  value: readonly number[];
}

/** A place in a picture, dragged. */
export interface PlaceControl extends Base {
  type: 'place';
  /** What its two numbers are called. */
  names: readonly [x: string, y: string];
  /** How far it can be dragged. */
  x: readonly [low: number, high: number];
  y: readonly [low: number, high: number];
  value: readonly [x: number, y: number];
}

/** A control, with the value it has as long as nobody has touched it. */
export type Control = Slider | NumberField | Select | Checkbox | Button | Drawing | PlaceControl;

/** A control that stands by itself. */
export type LoneControl = Exclude<Control, PlaceControl>;

/** What a reader can set a control to: one number, yes or no, or several numbers at once, such as a place. */
export type InputValue = number | boolean | readonly number[];

/** What readers have set, by the control's key. Values come from anywhere: each control takes only what fits. */
export type Inputs = Readonly<Record<string, InputValue>>;

/** Names a control in its chapter. */
export function controlKey(cell: string, label: string): string {
  return `${cell}/${label}`;
}

/** Whether a key names a control of this cell. */
export const isControlOf = (cell: string, key: string): boolean =>
  key.startsWith(controlKey(cell, ''));

/** The value that a control has, given what the page holds for it. */
export function controlValue(control: Control, input: InputValue | undefined): InputValue {
  switch (control.type) {
    case 'checkbox':
      return typeof input === 'boolean' ? input : control.value;
    case 'select':
      return isIndex(input) && input < control.options.length ? input : control.value;
    case 'button':
      return isIndex(input) ? input : control.value;
    case 'draw':
      return (
        numbersWithin(
          input,
          control.value.map(() => [0, control.max]),
        ) ?? control.value
      );
    case 'place':
      return numbersWithin(input, [control.x, control.y]) ?? control.value;
    case 'slider':
    case 'number': {
      if (typeof input !== 'number' || !Number.isFinite(input)) return control.value;
      return Math.min(Math.max(input, control.min ?? input), control.max ?? input);
    }
  }
}

/** No control takes more numbers at once. */
const MOST_NUMBERS = 4096;

/** Whether something that was saved, or sent by somebody, can be what a control is set to. */
export const isInputValue = (value: unknown): value is InputValue =>
  typeof value === 'boolean' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.length <= MOST_NUMBERS && value.every(Number.isFinite));

/** Whether two settings are the same. */
export const isSameInput = (a: InputValue | undefined, b: InputValue | undefined): boolean =>
  a === b || (isNumbers(a) && isNumbers(b) && areEqual(a, b));

/** The keys of the controls that are set to something else in one than in the other. */
export const changedKeys = (one: Inputs, other: Inputs): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    key => !isSameInput(one[key], other[key]),
  );

/** The numbers of an input, each brought between its own limits; `null` where it has not one for each. */
export function numbersWithin(
  input: InputValue | undefined,
  limits: readonly (readonly [low: number, high: number])[],
): number[] | null {
  if (!isNumbers(input) || input.length !== limits.length || !isInputValue(input)) return null;
  return input.map((value, i) => Math.min(Math.max(value, limits[i][0]), limits[i][1]));
}

const isNumbers = (input: InputValue | undefined): input is readonly number[] =>
  Array.isArray(input);

const areEqual = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

const isIndex = (input: InputValue | undefined): input is number =>
  Number.isInteger(input) && (input as number) >= 0;
