import type { Package } from './peers.ts';
import {
  type Contestant,
  data,
  type Matrix,
  type Step,
  timed,
  type Workload,
} from './workloads.ts';

/** TensorFlow.js with its two backends for processors. */
export async function tfjs(tf: Package, wasm: Package): Promise<Contestant[]> {
  wasm.setThreadsCount(1);
  const contestants: Contestant[] = [];
  for (const backend of ['wasm', 'cpu']) {
    await tf.setBackend(backend);
    await tf.ready();
    contestants.push({
      name: `tfjs ${backend}`,
      async prepare(workload) {
        await tf.setBackend(backend);
        const run = timed(steps(tf)[workload]());
        return async count => {
          await tf.setBackend(backend);
          return run(count);
        };
      },
    });
  }
  return contestants;
}

function steps(tf: Package): Record<Workload, () => Step> {
  const matrix = ({ shape, data: x }: Matrix) => tf.tensor2d(x, shape);
  const variable = (x: Matrix) => matrix(x).variable();
  const bias = (x: Float32Array) => tf.tensor1d(x).variable();

  /** One step of gradient descent on what `lossOf` computes from the variables. */
  const descend = (lossOf: () => Package, lr: number, variables: Package[]): Step => {
    const optimizer = tf.train.sgd(lr);
    return () => tf.tidy(() => optimizer.minimize(lossOf, true, variables).dataSync()[0] as number);
  };
  const linear = (x: Package, w: Package, b: Package) => tf.add(tf.matMul(x, w, false, true), b);
  const logistic = (z: Package, y: Package) => tf.losses.sigmoidCrossEntropy(y, z);

  const perceptron = (workload: 'W3' | 'W4', lossOf: (z: Package) => Package): Step => {
    const { x, weight1, bias1, weight2, bias2, lr } = data[workload];
    const all = [variable(weight1), bias(bias1), variable(weight2), bias(bias2)];
    const [w1, b1, w2, b2] = all;
    const input = matrix(x);
    return descend(() => lossOf(linear(tf.relu(linear(input, w1, b1)), w2, b2)), lr, all);
  };

  return {
    W1() {
      const { lr, time, speed, params } = data.W1;
      const t = tf.tensor1d(time);
      const target = tf.tensor1d(speed);
      const [a, b, c] = [...params].map(x => tf.scalar(x).variable());
      const lossOf = () =>
        tf.mean(
          tf.square(tf.sub(tf.add(tf.add(tf.mul(a, tf.square(t)), tf.mul(b, t)), c), target)),
        );
      return descend(lossOf, lr, [a, b, c]);
    },
    W2() {
      const { lr, x, y, weight, bias: b } = data.W2;
      const input = matrix(x);
      const target = tf.tensor2d(y, [y.length, 1]);
      const all = [variable(weight), bias(b)];
      return descend(() => logistic(linear(input, all[0], all[1]), target), lr, all);
    },
    W3() {
      const target = tf.tensor2d(data.W3.y, [data.W3.y.length, 1]);
      return perceptron('W3', z => logistic(z, target));
    },
    W4() {
      const target = tf.oneHot(tf.tensor1d(data.W4.y, 'int32'), 10).toFloat();
      return perceptron('W4', z => tf.losses.softmaxCrossEntropy(target, z));
    },
    W5() {
      const a = matrix(data.W5.a);
      const b = matrix(data.W5.b);
      return () => tf.tidy(() => tf.matMul(a, b).dataSync()[5 * 512 + 7]);
    },
    W6() {
      const x = tf.tensor1d(data.W6.x);
      return () => tf.tidy(() => tf.add(tf.mul(x, 2), 1).dataSync()[0]);
    },
  };
}
