import type { Package } from './peers.ts';
import {
  type Contestant,
  data,
  type Matrix,
  type Step,
  timed,
  type Workload,
} from './workloads.ts';

/**
 * jax-js on WebAssembly, with and without its compiler. It counts references: whoever passes an
 * array on and wants to keep it passes on `.ref`.
 */
export async function jax(lib: Package): Promise<Contestant[]> {
  await lib.init('wasm');
  lib.defaultDevice('wasm');
  return [
    { name: 'jax-js jit', prepare: workload => timed(steps(lib, lib.jit)[workload]()) },
    {
      name: 'jax-js eager',
      prepare: workload => timed(steps(lib, (f: Package) => f)[workload]()),
    },
  ];
}

function steps(lib: Package, compile: Package): Record<Workload, () => Step> {
  const { numpy: np, nn, valueAndGrad } = lib;
  const vector = (x: Float32Array) => np.array(x.slice());
  const matrix = ({ shape, data: x }: Matrix) => vector(x).reshape(shape);

  /** One step of gradient descent on `lossOf`, of which the first argument are the parameters. */
  const descend = (lossOf: Package, lr: number, first: Package[], rest: Package[]): Step => {
    const step = compile((params: Package[], ...others: Package[]) => {
      const [loss, grads] = valueAndGrad(lossOf)(
        params.map(p => p.ref),
        ...others,
      );
      return [loss, params.map((p, i) => p.sub(grads[i].mul(lr)))];
    });
    let params = first;
    return () => {
      const [loss, next] = step(params, ...rest.map(x => x.ref));
      params = next;
      return loss.dataSync()[0];
    };
  };
  const linear = (x: Package, w: Package, b: Package) => np.dot(x, w.transpose()).add(b);
  /** ln(1 + e^z) − y·z */
  const logistic = (z: Package, y: Package) => np.mean(nn.softplus(z.ref).sub(y.mul(z)));

  const perceptron = (workload: 'W3' | 'W4', y: Package, lossOf: Package): Step => {
    const { x, weight1, bias1, weight2, bias2, lr } = data[workload];
    const all = [matrix(weight1), vector(bias1), matrix(weight2), vector(bias2)];
    const forward = ([w1, b1, w2, b2]: Package[], input: Package, target: Package) =>
      lossOf(linear(nn.relu(linear(input, w1, b1)), w2, b2), target);
    return descend(forward, lr, all, [matrix(x), y]);
  };

  return {
    W1() {
      const { lr, time, speed, params } = data.W1;
      const lossOf = ([a, b, c]: Package[], t: Package, target: Package) =>
        np.mean(np.square(a.mul(np.square(t.ref)).add(b.mul(t)).add(c).sub(target)));
      const all = [...params].map(x => np.array(x));
      return descend(lossOf, lr, all, [vector(time), vector(speed)]);
    },
    W2() {
      const { lr, x, y, weight, bias } = data.W2;
      const lossOf = ([w, b]: Package[], input: Package, target: Package) =>
        logistic(linear(input, w, b), target);
      const target = vector(y).reshape([y.length, 1]);
      return descend(lossOf, lr, [matrix(weight), vector(bias)], [matrix(x), target]);
    },
    W3: () => perceptron('W3', vector(data.W3.y).reshape([data.W3.y.length, 1]), logistic),
    W4() {
      const { y } = data.W4;
      const hot = new Float32Array(y.length * 10);
      for (let i = 0; i < y.length; i++) hot[i * 10 + y[i]] = 1;
      const lossOf = (z: Package, target: Package) =>
        np.sum(nn.logSoftmax(z, 1).mul(target)).mul(-1 / y.length);
      return perceptron('W4', vector(hot).reshape([y.length, 10]), lossOf);
    },
    W5() {
      const a = matrix(data.W5.a);
      const b = matrix(data.W5.b);
      const product = compile((p: Package, q: Package) => np.matmul(p, q));
      return () => product(a.ref, b.ref).dataSync()[5 * 512 + 7];
    },
    W6() {
      const x = vector(data.W6.x);
      const f = compile((v: Package) => v.mul(2).add(1));
      return () => f(x.ref).dataSync()[0];
    },
  };
}
