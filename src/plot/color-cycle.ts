/** matplotlib's colour cycle, C0 to C9, by the names that it has after `tab:`. */
export const CYCLE = [
  'blue',
  'orange',
  'green',
  'red',
  'purple',
  'brown',
  'pink',
  'gray',
  'olive',
  'cyan',
] as const;
