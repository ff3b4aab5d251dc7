/**
 * Positional arguments by their names: `torch.randint(0, 10, { size: [3] })`. Most operations sort their arguments
 * themselves, with `named`. This is for those that have a fixed order; it is asked when a call has failed, and so
 * costs nothing in one that does not.
 */
import { isOptions } from './options.ts';

/** Names and the order of their arguments. What begins with a point is a method, and a function of `input` besides. */
const orders: Record<string, string[]> = Object.fromEntries(
  `full size fill_value
randint low high size
linspace start end steps
cat tensors
stack tensors
constant_ tensor val
SGD params
Adam params
Linear in_features out_features
Embedding num_embeddings embedding_dim
Conv2d in_channels out_channels kernel_size
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
.cross_entropy target`
    .split('\n')
    .map(line => {
      const [name, ...order] = line.split(' ');
      return [name, order];
    }),
);

/** The arguments of a call in their order; `null` if none of them came by its name. */
export function inOrder(
  name: string,
  args: readonly unknown[],
  isFunction: boolean,
): unknown[] | null {
  const own = orders[`.${name}`];
  const order = own && isFunction ? ['input', ...own] : (own ?? orders[name]);
  const options = args.at(-1);
  if (!isOptions(options) || !order?.some(key => key in options)) return null;
  const sorted = args.slice(0, -1);
  const rest = { ...options };
  order.forEach((key, i) => {
    if (key in rest) sorted[i] = rest[key];
    delete rest[key];
  });
  return Object.keys(rest).length > 0 ? [...sorted, rest] : sorted;
}
