import type { Inputs, PlaceControl } from '../ui/control.ts';
import { controlValue } from '../ui/control.ts';
import type { LandscapeOptions, LossValue, Points } from '../ui/landscape.ts';
import { landscapeFigure } from './figure.ts';
import type { Landscape, Terrain } from './landscape.ts';
import { type CheckedOptions, checkOptions } from './options.ts';
import { readPath } from './path.ts';
import { surveyTerrain } from './terrain.ts';
import { landscapeInWords, longestWords } from './words.ts';

/** What landscapes need of the program that they are part of. */
export interface LandscapeHost {
  inputs: Inputs;
  /** Computes without recording gradients; whatever random numbers it takes, the next ones are as if it had not. */
  aside<T>(compute: () => T): T;
  /** The terrain, where it is known from a run before; else surveys it. */
  terrain(survey: () => Terrain): Terrain;
  /** Shows a landscape as far as it is known, until the whole one comes. */
  draft(key: string, landscape: Landscape): void;
  show(key: string, landscape: Landscape): void;
  progress(progress: { done: number; total: number }): void;
  /** Milliseconds, from any start. */
  now(): number;
}

/** Milliseconds for the first few points after which a reader should see them before the others come. */
const PATIENCE = 8;

/** `ui.landscape`: shows a landscape, and returns the start in force. */
export function showLandscape(
  key: string,
  given: LandscapeOptions,
  host: LandscapeHost,
): [number, number] {
  const options = checkOptions(given);
  const lossAt = (a: number, b: number) => toLoss(options.loss(a, b));
  const terrain = host.terrain(() => host.aside(() => survey(key, options, lossAt, host)));

  if (options.scale === 'log') refuseNegative(terrain);

  const control = startControl(options);
  const start = control && (controlValue(control, host.inputs[key]) as [number, number]);
  const { path: run, a, b, labels } = options;
  const points = typeof run === 'function' ? ranFrom(run, start as [number, number]) : run;
  const path = points && readPath(points, a, b);
  host.show(key, {
    figure: landscapeFigure(terrain, options, path),
    start: control,
    words: host.aside(() => landscapeInWords(terrain, labels, path, lossAt)),
    longest: path && longestWords(terrain, labels, path),
  });
  if (start) return [...start];
  return path && path.x.length > 0 ? [path.x[0], path.y[0]] : middle(options);
}

const middle = ({ a, b }: CheckedOptions): [number, number] => [
  (a[0] + a[1]) / 2,
  (b[0] + b[1]) / 2,
];

function survey(
  key: string,
  options: CheckedOptions,
  lossAt: (a: number, b: number) => number,
  host: LandscapeHost,
): Terrain {
  const startedAt = host.now();
  return surveyTerrain(options, lossAt, (done, total, coarse) => {
    if (coarse === null) return host.progress({ done, total });
    if (host.now() - startedAt < PATIENCE) return;
    const figure = landscapeFigure(coarse(), options, null);
    host.draft(key, {
      figure,
      start: startControl(options),
      words: ['A first, coarse look at the terrain.'],
      longest: null,
    });
  });
}

/** What is below zero has no place on a logarithmic scale, not even at its lower end. */
function refuseNegative({ x, y, z }: Terrain): void {
  const i = z.findIndex(loss => loss !== null && loss < 0);
  if (i < 0) return;
  const place = `a = ${x[i % x.length]}, b = ${y[Math.floor(i / x.length)]}`;
  throw new RangeError(
    `ui.landscape: a log scale is for losses above zero, and at ${place} it is ${z[i]}; leave out scale: 'log'`,
  );
}

function startControl({ title, a, b, labels, start, path }: CheckedOptions): PlaceControl | null {
  // A path that has been run already does not change with the start.
  if (start === null || (path !== null && typeof path !== 'function')) return null;
  return { type: 'place', label: title ?? 'landscape', names: labels, x: a, y: b, value: start };
}

/** Where a run went from a start. */
function ranFrom(run: (a: number, b: number) => Points, start: [number, number]): Points {
  const points: unknown = run(...start);
  if (typeof points === 'object' && points !== null && !(points instanceof Promise)) {
    return points as Points;
  }
  throw new TypeError(
    `ui.landscape: path must return the places that it went through, not ${describe(points)}`,
  );
}

function toLoss(value: LossValue): number {
  const loss = typeof value === 'object' && value !== null ? value.item?.() : value;
  if (typeof loss === 'number') return loss;
  throw new TypeError(
    `ui.landscape: loss must return a number or a tensor of one element, not ${describe(value)}`,
  );
}

/** What a function returned in place of what was asked for, in words. */
function describe(value: unknown): string {
  if (value instanceof Promise) return 'a promise: it cannot be async';
  if (value === undefined) return 'nothing: is a return missing?';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
