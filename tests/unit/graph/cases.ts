/** Graphs to draw: for golden files, and for the page that shows them all. */
import * as torch from '../../../engine/index.ts';
import type { Drawable } from '../../../src/ui/graph/drawable.ts';
import type { Ui } from '../../../src/ui/ui.ts';

const { nn } = torch;

/** The article's model and its loss, from the start. */
function article() {
  torch.manual_seed(42);
  const time = torch.arange(0, 20).float();
  const speed = torch.randn(20).mul(3).add(time.sub(9.5).pow(2).mul(0.75)).add(1);
  const params = torch.randn(3).requires_grad_();
  const [a, b, c] = params;
  const preds = a.mul(time.pow(2)).add(b.mul(time)).add(c);
  const loss = preds.sub(speed).pow(2).mean();
  return { time, speed, params, a, b, c, preds, loss };
}

const leaf = (value: number) => torch.tensor(value).float().requires_grad_();

/** As a chapter would write it. */
class Value {
  readonly value: number;
  grad = 0;
  readonly children: Value[];
  readonly op: string;
  readonly label: string;

  constructor(value: number, label = '', children: Value[] = [], op = '') {
    this.value = value;
    this.label = label;
    this.children = children;
    this.op = op;
  }
}

export const CASES: Record<string, (ui: Ui) => void> = {
  "the article's loss"(ui) {
    const { speed, params, preds, loss } = article();
    ui.graph(loss, { params, speed, preds, loss });
  },

  'after backward'(ui) {
    const { a, b, c, time, speed, params, preds, loss } = article();
    preds.retain_grad();
    loss.backward();
    ui.graph(loss, { a, b, c, time, speed, params, preds, loss });
  },

  'numbers and the chain rule'(ui) {
    const [x, w] = [leaf(3), leaf(2)];
    const error = w.mul(x).sub(4);
    const loss = error.pow(2);
    loss.backward();
    ui.graph(loss, { x, w, error, loss });
  },

  'a leaf that takes two ways'(ui) {
    const x = leaf(2);
    const y = x.mul(x).add(x.exp());
    y.backward();
    ui.graph(y, { x, y });
  },

  'a leaf that is used at every step'(ui) {
    const x = leaf(2);
    const y = x.mul(x.mul(x).sub(x));
    ui.graph(y, { x, y });
  },

  'a leaf alone'(ui) {
    ui.graph(leaf(1));
  },

  'a value that is not finite'(ui) {
    const x = leaf(0);
    const y = x.log().mul(x);
    y.backward();
    ui.graph(y, { x, y });
  },

  'a network'(ui) {
    torch.manual_seed(0);
    const model = new nn.Sequential(new nn.Linear(2, 8), new nn.ReLU(), new nn.Linear(8, 1));
    const x = torch.randn(16, 2);
    const y = torch.randn(16, 1);
    const loss = nn.functional.mse_loss(model(x), y);
    loss.backward();
    ui.graph(loss, { model, x, y, loss });
  },

  'a loop of fifty steps'(ui) {
    const [w, b] = [leaf(0.5), leaf(0.1)];
    let x = leaf(1);
    const start = x;
    for (let i = 0; i < 50; i++) x = x.mul(w).add(b).tanh();
    ui.graph(x, { start, w, b, end: x });
  },

  'a sum of thirty errors'(ui) {
    const w = leaf(0.5);
    let total = torch.tensor(0).float();
    for (let i = 0; i < 30; i++) total = total.add(w.mul(i).sub(1).pow(2));
    ui.graph(total, { w, total });
  },

  'more than is drawn'(ui) {
    let layer = Array.from({ length: 256 }, (_, i) => leaf(i));
    while (layer.length > 1) {
      layer = Array.from({ length: layer.length / 2 }, (_, i) =>
        layer[2 * i].mul(layer[2 * i + 1]),
      );
    }
    ui.graph(layer[0]);
  },

  'a structure of one’s own'(ui) {
    const [a, b] = [new Value(2, 'a'), new Value(-3, 'b')];
    const product = new Value(-6, 'e', [a, b], '*');
    const sum = new Value(-4, 'L', [product, a], '+');
    Object.assign(a, { grad: -2 });
    Object.assign(b, { grad: 2 });
    Object.assign(product, { grad: 1 });
    Object.assign(sum, { grad: 1 });
    ui.graph(sum satisfies Drawable);
  },
};
