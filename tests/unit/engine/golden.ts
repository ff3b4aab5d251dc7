/** Reading the golden files: what real PyTorch answered, as JSON. */
import { readFileSync } from 'node:fs';
import * as torch from '../../../engine/index.ts';

export interface GoldenTensor {
  readonly shape: number[];
  readonly dtype: 'float32' | 'int64' | 'bool';
  readonly data: (number | boolean | string)[];
  readonly requires_grad?: boolean;
}

export function load<T>(name: string): T {
  const url = new URL(`../../golden/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as T;
}

const special: Record<string, number> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

function number(value: number | boolean | string): number {
  return typeof value === 'string' ? special[value] : Number(value);
}

export function isGoldenTensor(value: unknown): value is GoldenTensor {
  return typeof value === 'object' && value !== null && 'shape' in value && 'data' in value;
}

/** The tensor; of real numbers as `real`, say in double precision. */
export function toTensor(golden: GoldenTensor, real = torch.float32): torch.Tensor {
  const dtype = golden.dtype === 'float32' ? real : torch[golden.dtype];
  const x = torch.zeros(golden.shape, { dtype });
  golden.data.forEach((value, i) => {
    x.storage.data[x.offset + i] = number(value);
  });
  return golden.requires_grad ? x.requires_grad_() : x;
}

/** Turns golden values, however deep, into what the engine takes. `tensors` collects the tensors. */
export function revive(value: unknown, tensors: torch.Tensor[], real = torch.float32): unknown {
  if (isGoldenTensor(value)) {
    const tensor = toTensor(value, real);
    tensors.push(tensor);
    return tensor;
  }
  if (Array.isArray(value)) return value.map(item => revive(item, tensors, real));
  if (typeof value === 'string') return special[value] ?? value;
  if (typeof value === 'object' && value !== null) {
    if ('torch_dtype' in value) return torch[value.torch_dtype as 'float32'];
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, revive(v, tensors, real)]));
  }
  return value;
}

/** What differs, or `null`. */
export function difference(
  actual: unknown,
  golden: GoldenTensor,
  absolute: number,
  relative: number,
): string | null {
  if (!(actual instanceof torch.Tensor)) return `no tensor, but ${actual}`;
  if (actual.dtype.name !== golden.dtype) return `dtype ${actual.dtype.name}, not ${golden.dtype}`;
  if (actual.shape.join() !== golden.shape.join()) {
    return `shape [${actual.shape}], not [${golden.shape}]`;
  }
  const values = actual.detach().numpy();
  for (let i = 0; i < golden.data.length; i++) {
    const expected = number(golden.data[i]);
    const same = Object.is(values[i], expected) || values[i] === expected;
    const near = Math.abs(values[i] - expected) <= absolute + relative * Math.abs(expected);
    if (!same && !near) return `element ${i} is ${values[i]}, not ${expected}`;
  }
  return null;
}
