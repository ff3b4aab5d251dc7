import type { Package } from './peers.ts';
import {
  type Contestant,
  data,
  type Matrix,
  type Step,
  timed,
  type Workload,
} from './workloads.ts';

/** js-pytorch on the processor. It has no plain gradient descent: that is written here. */
export function jsPyTorch({ torch }: Package): Contestant[] {
  return [{ name: 'js-pytorch', prepare: workload => timed(steps(torch)[workload]()) }];
}

type Nested = number | Nested[];

/** Takes lr times the gradient off, in nested arrays. */
function takeOff(x: Nested[], grad: Nested[], lr: number): void {
  for (let i = 0; i < x.length; i++) {
    if (typeof x[i] === 'number') x[i] = (x[i] as number) - lr * (grad[i] as number);
    else takeOff(x[i] as Nested[], grad[i] as Nested[], lr);
  }
}

function steps(torch: Package): Record<Workload, () => Step> {
  const rows = ({ shape: [m, n], data: x }: Matrix) =>
    Array.from({ length: m }, (_, i) => [...x.subarray(i * n, i * n + n)]);
  const matrix = (x: Matrix, grad = false) => torch.tensor(rows(x), grad);
  const vector = (x: ArrayLike<number>, grad = false) => torch.tensor(Array.from(x), grad);
  const column = (x: Float32Array) => torch.tensor([...x].map(v => [v]));
  /** Its layers multiply by [in, out]. */
  const turned = ({ shape: [m, n], data: x }: Matrix) =>
    torch.tensor(
      Array.from({ length: n }, (_, j) => Array.from({ length: m }, (__, i) => x[i * n + j])),
      true,
    );

  const descend =
    (lossOf: () => Package, lr: number, params: Package[]): Step =>
    () => {
      const loss = lossOf();
      loss.backward();
      for (const p of params) takeOff(p._data, p._grad._data ?? p._grad, lr);
      loss.zero_grad_graph();
      for (const p of params) p.zero_grad();
      return [loss.data].flat(2)[0];
    };
  const logistic = (z: Package, y: Package) =>
    torch.mean(torch.add(torch.log(torch.add(torch.exp(z), 1)), torch.neg(torch.mul(y, z))), -2);

  const perceptron = (workload: 'W3' | 'W4', lossOf: (z: Package) => Package): Step => {
    const { x, weight1, bias1, weight2, bias2, lr } = data[workload];
    const all = [turned(weight1), vector(bias1, true), turned(weight2), vector(bias2, true)];
    const [w1, b1, w2, b2] = all;
    const input = matrix(x);
    const relu = new torch.nn.ReLU();
    const forward = () => {
      const hidden = relu.forward(torch.add(torch.matmul(input, w1), b1));
      return lossOf(torch.add(torch.matmul(hidden, w2), b2));
    };
    return descend(forward, lr, all);
  };

  return {
    W1() {
      const { lr, time, speed, params } = data.W1;
      const t = column(time);
      const target = column(speed);
      const [a, b, c] = [...params].map(x => vector([x], true));
      const lossOf = () => {
        const preds = torch.add(torch.add(torch.mul(torch.pow(t, 2), a), torch.mul(t, b)), c);
        return torch.mean(torch.pow(torch.add(preds, torch.neg(target)), 2), -2);
      };
      return descend(lossOf, lr, [a, b, c]);
    },
    W2() {
      const { lr, x, y, weight, bias } = data.W2;
      const all = [turned(weight), vector(bias, true)];
      const input = matrix(x);
      const target = column(y);
      return descend(
        () => logistic(torch.add(torch.matmul(input, all[0]), all[1]), target),
        lr,
        all,
      );
    },
    W3() {
      const target = column(data.W3.y);
      return perceptron('W3', z => logistic(z, target));
    },
    W4() {
      const loss = new torch.nn.CrossEntropyLoss();
      const target = vector(data.W4.y);
      return perceptron('W4', z => loss.forward(z, target));
    },
    W5() {
      const a = matrix(data.W5.a);
      const b = matrix(data.W5.b);
      return () => torch.matmul(a, b).data[5][7];
    },
    W6() {
      const x = vector(data.W6.x);
      return () => torch.add(torch.mul(x, 2), 1).data[0];
    },
  };
}
