import { describe, expect, test } from 'vitest';
import * as torch from '../../../engine/index.ts';

const { nn } = torch;

class Net extends nn.Module {
  override name = 'a property that functions have too';
  fc1 = nn.Linear(2, 3);
  blocks: torch.nn.ModuleList;
  hidden = [nn.Linear(9, 9)];

  constructor() {
    super();
    this.blocks = nn.ModuleList([nn.Linear(3, 3), nn.Linear(3, 3), nn.ReLU()]);
    this.register_buffer('count', torch.tensor(0));
    this.register_buffer('scratch', torch.zeros(1), false);
    this.register_parameter('scale', nn.Parameter(torch.ones(1)));
    this.register_parameter('nothing', null);
  }

  override forward(x: torch.Tensor): torch.Tensor {
    let y = this.fc1(x);
    for (const block of this.blocks) y = block(y);
    return y.mul(this.state_dict().scale);
  }
}

const nested = () =>
  nn.Sequential(
    nn.Linear(2, 3),
    nn.Sequential(nn.ReLU(), nn.BatchNorm1d(3)),
    new nn.Linear(3, 1, { bias: false }),
  );

const names = (pairs: [string, unknown][]) => pairs.map(([name]) => name);

describe('a module', () => {
  test('is called as a function, and is an instance of its class', () => {
    const net = new Net();
    const x = torch.randn(4, 2);
    expect(net(x).tolist()).toEqual(net.forward(x).tolist());
    expect(net).toBeInstanceOf(Net);
    expect(net).toBeInstanceOf(nn.Module);
    expect(net.fc1).toBeInstanceOf(nn.Linear);
    expect(net.fc1.constructor).toBe(nn.Linear);
    expect(net.fc1.weight).toBeInstanceOf(nn.Parameter);
    expect(net.name).toMatch(/^a property/);
    expect(typeof net).toBe('function');
  });

  test('prints as in PyTorch', () => {
    expect(String(new Net())).toBe(`Net(
  (fc1): Linear(in_features=2, out_features=3, bias=True)
  (blocks): ModuleList(
    (0-1): 2 x Linear(in_features=3, out_features=3, bias=True)
    (2): ReLU()
  )
)`);
    expect(String(nested())).toBe(`Sequential(
  (0): Linear(in_features=2, out_features=3, bias=True)
  (1): Sequential(
    (0): ReLU()
    (1): BatchNorm1d(3, eps=1e-05, momentum=0.1, affine=True, bias=True, track_running_stats=True)
  )
  (2): Linear(in_features=3, out_features=1, bias=False)
)`);
    expect(String(nn.Parameter(torch.zeros(2)))).toBe(
      'Parameter containing:\ntensor([0., 0.], requires_grad=True)',
    );
  });

  test('names what it consists of in PyTorch’s order', () => {
    const net = nested();
    const parameters = ['0.weight', '0.bias', '1.1.weight', '1.1.bias', '2.weight'];
    const buffers = ['1.1.running_mean', '1.1.running_var', '1.1.num_batches_tracked'];
    expect(names(net.named_parameters())).toEqual(parameters);
    expect(names(net.named_buffers())).toEqual(buffers);
    expect(names(net.named_modules())).toEqual(['', '0', '1', '1.0', '1.1', '2']);
    expect(names(net.named_children())).toEqual(['0', '1', '2']);
    expect(Object.keys(net.state_dict())).toEqual([
      ...parameters.slice(0, 4),
      ...buffers,
      '2.weight',
    ]);
    expect(names(net.named_parameters(false))).toEqual([]);
    expect(Object.keys(new Net().state_dict())).toEqual([
      'scale',
      'count',
      'fc1.weight',
      'fc1.bias',
      'blocks.0.weight',
      'blocks.0.bias',
      'blocks.1.weight',
      'blocks.1.bias',
    ]);
  });

  test('counts what it has twice once, but saves it by both names', () => {
    const shared = nn.Linear(2, 2);
    const net = nn.Sequential(shared, nn.ReLU(), shared);
    expect(names(net.named_parameters())).toEqual(['0.weight', '0.bias']);
    expect(names(net.named_modules())).toEqual(['', '0', '1']);
    expect(names(net.named_children())).toEqual(['0', '1']);
    expect(Object.keys(net.state_dict())).toEqual(['0.weight', '0.bias', '2.weight', '2.bias']);
    expect([...net].length).toBe(3);
    expect(net.length).toBe(3);
    const x = torch.randn(1, 2);
    expect(net(x).tolist()).toEqual(shared(shared(x).relu()).tolist());
  });

  test('changes all that is below: training, gradients, weights', () => {
    const net = nested();
    net.eval();
    expect(net.modules().some(module => module.training)).toBe(false);
    net.train();
    expect(net.modules().every(module => module.training)).toBe(true);
    net(torch.randn(4, 2)).sum().backward();
    expect(net.parameters().every(p => p.grad !== null)).toBe(true);
    net.zero_grad(false);
    expect(net.parameters().every(p => p.grad.abs().sum().item() === 0)).toBe(true);
    net.zero_grad();
    expect(net.parameters().every(p => p.grad === null)).toBe(true);
    net.requires_grad_(false);
    expect(net(torch.randn(4, 2)).requires_grad).toBe(false);
    const order: string[] = [];
    net.apply(module => order.push(module.constructor.name));
    expect(order).toEqual(['Linear', 'ReLU', 'BatchNorm1d', 'Sequential', 'Linear', 'Sequential']);
  });

  test('takes its input’s place with inplace, and is a no-op without training', () => {
    const x = torch.tensor([-1, 2, -3]);
    expect(nn.ReLU({ inplace: true })(x)).toBe(x);
    expect(x.tolist()).toEqual([0, 2, 0]);
    const drop = nn.Dropout(0.9).eval();
    expect(drop(x)).toBe(x);
    expect(drop.p).toBe(0.9);
  });

  test('is indexed and extended as a list', () => {
    const net = nn.Sequential({ first: nn.Linear(2, 2), second: nn.Tanh() });
    expect(names(net.named_children())).toEqual(['first', 'second']);
    const list = nn.ModuleList().append(nn.ReLU()).extend([nn.Tanh(), nn.Sigmoid()]);
    expect(String(list[1])).toBe('Tanh()');
    expect(String(list['operator []'](-1))).toBe('Sigmoid()');
    expect(() => list['operator []'](3)).toThrow('index 3 is out of range');
    expect([...list].map(String)).toEqual(['ReLU()', 'Tanh()', 'Sigmoid()']);
  });
});

describe('a state', () => {
  test('is loaded into another module, which then computes the same', () => {
    const [a, b] = [nested().eval(), nested().eval()];
    expect(String(b.load_state_dict(a.state_dict()))).toBe('<All keys matched successfully>');
    const x = torch.randn(3, 2);
    expect(b(x).tolist()).toEqual(a(x).tolist());
    expect(b.parameters()[0].requires_grad).toBe(true);
  });

  test('shares memory with the module, and is no part of the graph', () => {
    const layer = nn.Linear(2, 2);
    const { bias } = layer.state_dict();
    expect(bias.requires_grad).toBe(false);
    bias.fill_(3);
    expect(layer.bias?.tolist()).toEqual([3, 3]);
  });

  test('may lack names where strict is false', () => {
    const layer = nn.Linear(2, 3);
    const result = layer.load_state_dict({ weight: torch.zeros(3, 2), foo: layer.weight }, false);
    expect(String(result)).toBe(
      "_IncompatibleKeys(missing_keys=['bias'], unexpected_keys=['foo'])",
    );
    expect(layer.weight.abs().sum().item()).toBe(0);
  });
});

const layer = nn.Linear(2, 3);
const zeros = torch.zeros;

/** What PyTorch 2.13 says. */
const errors: [string, () => unknown, string][] = [
  [
    'a state that does not fit',
    () => layer.load_state_dict({ weight: zeros(3, 3), foo: zeros(1) }),
    'Error(s) in loading state_dict for Linear:\n\tMissing key(s) in state_dict: "bias". \n\tUnexpected key(s) in state_dict: "foo". \n\tsize mismatch for weight: copying a param with shape torch.Size([3, 3]) from checkpoint, the shape in current model is torch.Size([3, 2]).',
  ],
  [
    'a state of numbers',
    () => layer.load_state_dict({ weight: [1] as never, bias: zeros(3) }),
    'While copying the parameter named "weight", expected torch.Tensor or Tensor-like object from checkpoint but received <class \'list\'>',
  ],
  [
    'a list for a state',
    () => layer.load_state_dict([1] as never),
    "Expected state_dict to be dict-like, got <class 'list'>.",
  ],
  [
    'a module without forward',
    () => new nn.Module()(zeros(1)),
    'Module [Module] is missing the required "forward" function',
  ],
  ['a number among modules', () => nn.Sequential(3 as never), 'int is not a Module subclass'],
  [
    'nothing for an input',
    () => layer(undefined as never),
    "linear(): argument 'input' (position 1) must be Tensor, not NoneType",
  ],
  [
    'a number for an input',
    () => nn.ReLU()(3 as never),
    "relu(): argument 'input' (position 1) must be Tensor, not int",
  ],
  [
    'inputs of the wrong width',
    () => layer(zeros(4, 5)),
    'mat1 and mat2 shapes cannot be multiplied (4x5 and 2x3)',
  ],
  [
    'a batch of one',
    () => nn.BatchNorm1d(3)(zeros(1, 3)),
    'Expected more than 1 value per channel when training, got input size torch.Size([1, 3])',
  ],
  ['no batch at all', () => nn.BatchNorm1d(3)(zeros(3)), 'expected 2D or 3D input (got 1D input)'],
  ['no image', () => nn.BatchNorm2d(3)(zeros(2, 3)), 'expected 4D input (got 2D input)'],
  [
    'other channels',
    () => nn.BatchNorm1d(3)(zeros(2, 4)),
    'running_mean should contain 4 elements not 3',
  ],
  ['groups', () => nn.Conv2d(3, 4, 2, { groups: 2 }), 'in_channels must be divisible by groups'],
  [
    'an unknown option',
    () => nn.ReLU({ foo: 1 } as never),
    "ReLU.__init__() got an unexpected keyword argument 'foo'",
  ],
  [
    'no size of the window',
    () => nn.MaxPool2d({}),
    "MaxPool2d.__init__() missing 1 required positional argument: 'kernel_size'",
  ],
  [
    'a vector to start from',
    () => nn.init.kaiming_uniform_(zeros(3)),
    'Fan in and fan out can not be computed for tensor with fewer than 2 dimensions',
  ],
  [
    'an unknown mode',
    () => nn.init.kaiming_normal_(zeros(3, 3), 0, 'x' as never),
    "Mode x not supported, please use one of ['fan_in', 'fan_out']",
  ],
  ['a gain', () => nn.init.calculate_gain('x'), 'Unsupported nonlinearity x'],
  ['a slope', () => nn.init.calculate_gain('leaky_relu', 'x' as never), 'negative_slope x not a'],
  ['a probability', () => nn.Dropout(1.5)(zeros(1)), 'dropout probability has to be between 0 and'],
];

test.each(errors)('refuses %s', (_, make, message) => {
  expect(make).toThrow(message);
});

test('gradients are clipped together, or one by one', () => {
  const p = nn.Parameter(torch.zeros(2));
  expect(nn.utils.clip_grad_norm_([p], 1).item()).toBe(0);
  p.grad = torch.tensor([3, 4]).float();
  expect(nn.utils.clip_grad_norm_(p, 10).item()).toBe(5);
  expect(p.grad.tolist()).toEqual([3, 4]);
  nn.utils.clip_grad_norm_([p], 1);
  expect(p.grad.norm().item()).toBeCloseTo(1, 5);
  p.grad = torch.tensor([-3, 0.5]);
  nn.utils.clip_grad_value_([p], 1);
  expect(p.grad.tolist()).toEqual([-1, 0.5]);
});
