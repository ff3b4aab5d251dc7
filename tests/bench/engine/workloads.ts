/** What is measured, and the numbers that all contestants begin with. */
import * as torch from '../../../engine/index.ts';

export const workloads = {
  W1: { title: 'quadratic fit, 20 points', steps: 400 },
  W2: { title: 'logistic regression 784 -> 1, batch 256', steps: 40 },
  W3: { title: 'MLP 784-30-1, ReLU, batch 256', steps: 8 },
  W4: { title: 'MLP 784-128-10, cross-entropy, batch 64', steps: 8 },
  W5: { title: 'matmul 512 x 512 x 512', steps: 3 },
  W6: { title: 'x.mul(2).add(1), one element, per op', steps: 20_000 },
} as const;

export type Workload = keyof typeof workloads;

/** How many operations a step of W6 has. */
export const OPS = 2;

/** A step: forward, backward, update, gradients to zero; returns the loss, read as a number. */
export type Step = () => number;

/** One that takes part. */
export interface Contestant {
  readonly name: string;
  /** Begins a workload afresh. */
  prepare(workload: Workload): Promise<Run> | Run;
  close?(): void;
}

/** Runs steps, and tells the last loss and the microseconds that all took. */
export type Run = (steps: number) => Promise<Outcome>;

export interface Outcome {
  readonly loss: number;
  readonly microseconds: number;
}

/** Measures steps that run in this process. */
export function timed(step: Step): Run {
  return async steps => {
    let loss = 0;
    const start = performance.now();
    for (let i = 0; i < steps; i++) loss = step();
    return { loss, microseconds: 1000 * (performance.now() - start) };
  };
}

/** A matrix as numbers in row-major order. */
export interface Matrix {
  readonly shape: readonly [number, number];
  readonly data: Float32Array;
}

function matrix(rows: number, columns: number, scale = 1): Matrix {
  const x = torch.randn(rows, columns).mul(scale);
  return { shape: [rows, columns], data: x.numpy() as Float32Array };
}

function classes(count: number, n: number): Float32Array {
  return Float32Array.from(torch.randint(0, n, [count]).tolist() as number[]);
}

torch.manual_seed(42);

/** The article's data: twenty speeds of a roller coaster. */
const time = torch.arange(0, 20).float();
const speed = torch.randn(20).mul(3).add(time.sub(9.5).pow(2).mul(0.75)).add(1);

/** All that the contestants begin with. Linear layers have weights of shape [out, in], as in PyTorch. */
export const data = {
  W1: {
    lr: 1e-5,
    time: time.numpy() as Float32Array,
    speed: speed.numpy() as Float32Array,
    params: torch.randn(3).numpy() as Float32Array,
  },
  W2: {
    lr: 0.1,
    x: matrix(256, 784),
    y: classes(256, 2),
    weight: matrix(1, 784, 0.02),
    bias: new Float32Array(1),
  },
  W3: {
    lr: 0.1,
    x: matrix(256, 784),
    y: classes(256, 2),
    weight1: matrix(30, 784, 0.03),
    bias1: new Float32Array(30),
    weight2: matrix(1, 30, 0.1),
    bias2: new Float32Array(1),
  },
  W4: {
    lr: 0.1,
    x: matrix(64, 784),
    y: classes(64, 10),
    weight1: matrix(128, 784, 0.03),
    bias1: new Float32Array(128),
    weight2: matrix(10, 128, 0.1),
    bias2: new Float32Array(10),
  },
  W5: { a: matrix(512, 512), b: matrix(512, 512) },
  W6: { x: new Float32Array([1]) },
};
