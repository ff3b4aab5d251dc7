/** A whole training, from the seed to the last weight: tests/golden/make/nn.py. */
import { expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';
import { difference, type GoldenTensor, load } from './golden.ts';

const { nn, optim } = torch;
const { DataLoader, TensorDataset } = torch.utils.data;

interface Training {
  readonly x: GoldenTensor;
  readonly model: string;
  readonly losses: number[];
  readonly norm: GoldenTensor;
  readonly accuracy: number;
  readonly state: Record<string, GoldenTensor>;
}

class Classifier extends nn.Module {
  hidden = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Dropout(0.1));
  out = nn.Linear(16, 3);

  override forward(x: torch.Tensor): torch.Tensor {
    return this.out(this.hidden(x));
  }
}

/** Three spirals, 40 points each. */
function spirals() {
  const label = torch.arange(3).unsqueeze(1).expand(3, 40).flatten();
  const radius = torch.linspace(0.1, 1, 40).repeat(3);
  const turn = label.mul((2 * Math.PI) / 3);
  const angle = radius.mul(4).add(turn).add(torch.randn(120).mul(0.1));
  return { x: torch.stack([radius.mul(angle.cos()), radius.mul(angle.sin())], 1), label };
}

test('an MLP, batches, dropout, Adam and a cosine take PyTorch’s 60 steps', () => {
  const [golden] = load<Training[]>('training');
  torch.manual_seed(42);
  const { x, label } = spirals();
  expect(difference(x, golden.x, 1e-6, 1e-6)).toBeNull();
  const model = new Classifier();
  const optimizer = optim.Adam(model.parameters(), { lr: 0.02, weight_decay: 1e-4 });
  const scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, { T_max: 15 });
  const loader = DataLoader(TensorDataset(x, label), { batch_size: 32, shuffle: true });
  const loss_fn = nn.CrossEntropyLoss();
  const losses: number[] = [];
  let norm = torch.zeros(1);
  for (let epoch = 0; epoch < 15; epoch++) {
    for (const [inputs, targets] of loader) {
      optimizer.zero_grad();
      const loss = loss_fn(model(inputs), targets);
      loss.backward();
      norm = nn.utils.clip_grad_norm_(model.parameters(), 1);
      optimizer.step();
      losses.push(loss.item());
    }
    scheduler.step();
  }
  model.eval();
  expect(String(model)).toBe(golden.model);
  expect(losses.length).toBe(golden.losses.length);
  losses.forEach((loss, i) => {
    expect(Math.abs(loss / golden.losses[i] - 1), `step ${i}`).toBeLessThan(1e-4);
  });
  expect(difference(norm, golden.norm, 1e-4, 1e-3)).toBeNull();
  for (const [name, tensor] of Object.entries(model.state_dict())) {
    expect(difference(tensor, golden.state[name], 1e-4, 1e-3), name).toBeNull();
  }
  const right = torch.no_grad(() => model(x).argmax(1).eq(label).float().mean());
  expect(right.item()).toBeCloseTo(golden.accuracy, 6);
});
