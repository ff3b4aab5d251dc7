/** Loops written for one workload each, with gradients worked out on paper: no tape, no tensors. */
import {
  type Contestant,
  data,
  type Matrix,
  type Step,
  timed,
  type Workload,
} from './workloads.ts';

/** c[i, j] = Σ a[i, p] · b[j, p] + bias[j]: what a linear layer does. */
function linear(a: Matrix, b: Float32Array, bias: Float32Array, c: Float32Array): void {
  const [m, k] = a.shape;
  const n = bias.length;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = bias[j];
      for (let p = 0; p < k; p++) sum += a.data[i * k + p] * b[j * k + p];
      c[i * n + j] = sum;
    }
  }
}

/** Takes lr · gᵀ·x off the weights, and lr · Σg off the bias. */
function descend(
  g: Float32Array,
  x: Matrix,
  weight: Float32Array,
  bias: Float32Array,
  lr: number,
): void {
  const [m, k] = x.shape;
  const n = bias.length;
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < m; i++) {
      const step = lr * g[i * n + j];
      bias[j] -= step;
      for (let p = 0; p < k; p++) weight[j * k + p] -= step * x.data[i * k + p];
    }
  }
}

/** The mean of ln(1 + e^z) − y·z; leaves its gradient in z. */
function logistic(z: Float32Array, y: Float32Array): number {
  let loss = 0;
  for (let i = 0; i < z.length; i++) {
    loss += Math.max(z[i], 0) + Math.log1p(Math.exp(-Math.abs(z[i]))) - y[i] * z[i];
    z[i] = (1 / (1 + Math.exp(-z[i])) - y[i]) / z.length;
  }
  return loss / z.length;
}

/** The cross-entropy of rows of scores; leaves its gradient in z. */
function crossEntropy(z: Float32Array, y: Float32Array): number {
  const n = z.length / y.length;
  let loss = 0;
  for (let i = 0; i < y.length; i++) {
    const row = z.subarray(i * n, i * n + n);
    const top = Math.max(...row);
    let total = 0;
    for (let j = 0; j < n; j++) total += Math.exp(row[j] - top);
    loss += top + Math.log(total) - row[y[i]];
    for (let j = 0; j < n; j++) {
      row[j] = (Math.exp(row[j] - top) / total - Number(j === y[i])) / y.length;
    }
  }
  return loss / y.length;
}

function quadratic(): Step {
  const { time, speed, lr } = data.W1;
  const [...p] = data.W1.params;
  return () => {
    let [loss, ga, gb, gc] = [0, 0, 0, 0];
    for (let i = 0; i < 20; i++) {
      const t = time[i];
      const error = p[0] * t * t + p[1] * t + p[2] - speed[i];
      loss += error * error;
      ga += error * t * t;
      gb += error * t;
      gc += error;
    }
    p[0] -= (lr * ga) / 10;
    p[1] -= (lr * gb) / 10;
    p[2] -= (lr * gc) / 10;
    return loss / 20;
  };
}

function logisticRegression(): Step {
  const { x, y, lr } = data.W2;
  const weight = data.W2.weight.data.slice();
  const bias = data.W2.bias.slice();
  const z = new Float32Array(y.length);
  return () => {
    linear(x, weight, bias, z);
    const loss = logistic(z, y);
    descend(z, x, weight, bias, lr);
    return loss;
  };
}

function perceptron(workload: 'W3' | 'W4', lossOf: typeof logistic): Step {
  const { x, y, lr, weight1, bias1, weight2, bias2 } = data[workload];
  const w1 = weight1.data.slice();
  const b1 = bias1.slice();
  const w2 = weight2.data.slice();
  const b2 = bias2.slice();
  const [rows, width, out] = [y.length, b1.length, b2.length];
  const hidden: Matrix = { shape: [rows, width], data: new Float32Array(rows * width) };
  const z = new Float32Array(rows * out);
  const g = new Float32Array(rows * width);
  return () => {
    linear(x, w1, b1, hidden.data);
    for (let i = 0; i < g.length; i++) hidden.data[i] = Math.max(hidden.data[i], 0);
    linear(hidden, w2, b2, z);
    const loss = lossOf(z, y);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < width; j++) {
        let sum = 0;
        for (let o = 0; o < out; o++) sum += z[i * out + o] * w2[o * width + j];
        g[i * width + j] = hidden.data[i * width + j] > 0 ? sum : 0;
      }
    }
    descend(z, hidden, w2, b2, lr);
    descend(g, x, w1, b1, lr);
    return loss;
  };
}

function product(): Step {
  const { a, b } = data.W5;
  const turned = new Float32Array(512 * 512);
  for (let i = 0; i < 512; i++) {
    for (let j = 0; j < 512; j++) turned[j * 512 + i] = b.data[i * 512 + j];
  }
  const zeros = new Float32Array(512);
  return () => {
    const c = new Float32Array(512 * 512);
    linear(a, turned, zeros, c);
    return c[5 * 512 + 7];
  };
}

const steps: Record<Workload, () => Step> = {
  W1: quadratic,
  W2: logisticRegression,
  W3: () => perceptron('W3', logistic),
  W4: () => perceptron('W4', crossEntropy),
  W5: product,
  W6: () => () => {
    const [y, z] = [new Float32Array(1), new Float32Array(1)];
    for (let i = 0; i < y.length; i++) y[i] = data.W6.x[i] * 2;
    for (let i = 0; i < z.length; i++) z[i] = y[i] + 1;
    return z[0];
  },
};

export const byHand: Contestant = {
  name: 'hand-written JS',
  prepare: workload => timed(steps[workload]()),
};
