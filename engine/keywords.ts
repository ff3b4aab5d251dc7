/**
 * Positional arguments by their names: `torch.randint(0, 10, { size: [3] })`. Most operations sort their arguments
 * themselves, with `named`. This is for those that have a fixed order; it is asked when a call has failed, and so
 * costs nothing in one that does not.
 */
import { isOptions } from './options.ts';

/** Names and the order of their arguments. What begins with a point is a method, and a function of `input` besides. */
const orders = `full size fill_value
randint low high size
linspace start end steps
cat tensors
stack tensors
constant_ tensor val
SGD.__init__ params
Adam.__init__ params
Linear.__init__ in_features out_features
Embedding.__init__ num_embeddings embedding_dim
Conv2d.__init__ in_channels out_channels kernel_size
.reshape shape
.view size
.expand size
.permute dims
.transpose dim0 dim1
.unsqueeze dim
.gather dim index
.masked_fill mask value
.pow exponent
.mse_loss target
.cross_entropy target`;

/** The arguments of a call in their order; `null` if none of them came by its name. */
export function inOrder(
  call: string,
  args: readonly unknown[],
  isFunction: boolean,
): unknown[] | null {
  const lines = orders.split('\n').map(line => line.split(' '));
  const [name, ...order] = lines.find(([word]) => word.replace(/^\./, '') === call) ?? [];
  if (isFunction && name?.startsWith('.')) order.unshift('input');
  const options = args.at(-1);
  if (!isOptions(options) || !order.some(key => key in options)) return null;
  const sorted = args.slice(0, -1);
  const rest = { ...options };
  order.forEach((key, i) => {
    if (key in rest) sorted[i] = rest[key];
    delete rest[key];
  });
  return Object.keys(rest).length > 0 ? [...sorted, rest] : sorted;
}
