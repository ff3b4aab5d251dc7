import * as torch from '../../../engine/index.ts';
import {
  type Contestant,
  data,
  type Matrix,
  type Step,
  timed,
  type Workload,
} from './workloads.ts';

type Tensor = torch.Tensor;
const { binary_cross_entropy_with_logits, cross_entropy, linear } = torch.nn.functional;

const vector = (x: Float32Array) => torch.tensor([...x], { dtype: torch.float32 });
const matrix = ({ shape, data: x }: Matrix) => vector(x).reshape(shape);

/** What `torch.optim.SGD` does, and `zero_grad`. */
function update(params: Tensor[], lr: number): void {
  torch.no_grad(() => {
    for (const p of params) {
      p.add_(p.grad, { alpha: -lr });
      p.grad = null as unknown as Tensor;
    }
  });
}

const steps: Record<Workload, () => Step> = {
  W1() {
    const { lr } = data.W1;
    const time = vector(data.W1.time);
    const speed = vector(data.W1.speed);
    const params = vector(data.W1.params).requires_grad_();
    return () => {
      const [a, b, c] = params;
      const preds = a.mul(time.pow(2)).add(b.mul(time)).add(c);
      const loss = preds.sub(speed).pow(2).mean();
      loss.backward();
      params.data.sub_(params.grad.data.mul(lr));
      params.grad = null as unknown as Tensor;
      return loss.item();
    };
  },
  W2() {
    const x = matrix(data.W2.x);
    const y = vector(data.W2.y).unsqueeze(1);
    const weight = matrix(data.W2.weight).requires_grad_();
    const bias = vector(data.W2.bias).requires_grad_();
    return () => {
      const loss = binary_cross_entropy_with_logits(linear(x, weight, bias), y);
      loss.backward();
      update([weight, bias], data.W2.lr);
      return loss.item();
    };
  },
  W3: () => perceptron('W3', (z, y) => binary_cross_entropy_with_logits(z, y.unsqueeze(1))),
  W4: () => perceptron('W4', (z, y) => cross_entropy(z, y.long())),
  W5() {
    const a = matrix(data.W5.a);
    const b = matrix(data.W5.b);
    return () => a.mm(b).select(0, 5).select(0, 7).item();
  },
  W6() {
    const x = vector(data.W6.x);
    return () => x.mul(2).add(1).item();
  },
};

function perceptron(workload: 'W3' | 'W4', lossOf: (z: Tensor, y: Tensor) => Tensor): Step {
  const given = data[workload];
  const x = matrix(given.x);
  const y = vector(given.y);
  const w1 = matrix(given.weight1).requires_grad_();
  const b1 = vector(given.bias1).requires_grad_();
  const w2 = matrix(given.weight2).requires_grad_();
  const b2 = vector(given.bias2).requires_grad_();
  return () => {
    const hidden = linear(x, w1, b1).relu();
    const loss = lossOf(linear(hidden, w2, b2), y);
    loss.backward();
    update([w1, b1, w2, b2], given.lr);
    return loss.item();
  };
}

function engine(name: string, settings: { enabled: boolean; relaxed_simd: boolean }): Contestant {
  return {
    name,
    prepare(workload) {
      const run = timed(steps[workload]());
      return count => {
        Object.assign(torch.backends.wasm, settings);
        return run(count);
      };
    },
  };
}

export const downhill: Contestant[] = [
  engine('downhill', { enabled: true, relaxed_simd: false }),
  engine('downhill, fused', { enabled: true, relaxed_simd: true }),
  engine('downhill, plain JS', { enabled: false, relaxed_simd: false }),
];
