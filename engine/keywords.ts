/**
 * Positional arguments by their names: `torch.randint(0, 10, { size: [3] })`. Most operations sort their arguments
 * themselves, with `named`. This is for those that have a fixed order; it is asked when a call has failed, and so
 * costs nothing in one that does not.
 */
import { isOptions } from './options.ts';

/** Arguments in their order, and the calls that have them. A point stands for the tensor that a method belongs to. */
const orders = `size fill_value=full
low high size=randint
start end steps=linspace
tensors=cat stack
tensor val=constant_
n=eye randperm
params=SGD Adam AdamW RMSprop Adagrad Adadelta
dataset=DataLoader
in_features out_features=Linear
num_embeddings embedding_dim=Embedding
num_features=BatchNorm1d BatchNorm2d
normalized_shape=LayerNorm
in_channels out_channels kernel_size=Conv1d Conv2d
. other=add sub mul div floor_divide remainder fmod matmul maximum minimum eq ne lt le gt ge isclose allclose
. mat2=mm bmm
. shape=reshape
. size=view expand
. dims=permute
. repeats=repeat
. chunks=chunk
. split_size=split
. source destination=movedim
. dim0 dim1=transpose
. dim=unsqueeze unbind
. dim sizes=unflatten
. dim start length=narrow
. dim index src=gather select index_select scatter scatter_add
. mask value=masked_fill
. end weight=lerp
. exponent=pow
. weight=linear
. normalized_shape=layer_norm
. target=mse_loss l1_loss nll_loss cross_entropy binary_cross_entropy`;

/** The arguments of a call in their order; `null` if none of them came by its name. */
export function inOrder(
  call: string,
  args: readonly unknown[],
  isFunction: boolean,
): unknown[] | null {
  const options = args.at(-1);
  if (!isOptions(options)) return null;
  const lines = orders.split('\n').map(line => line.split('='));
  const word = call.replace('.__init__', '');
  const [names = '.'] = lines.find(([, calls]) => calls.split(' ').includes(word)) ?? [];
  const order = names
    .replace(/^\. ?/, isFunction ? 'input ' : '')
    .trim()
    .split(' ');
  if (!order.some(key => key in options)) return null;
  const sorted = args.slice(0, -1);
  const rest = { ...options };
  order.forEach((key, i) => {
    if (key in rest) sorted[i] = rest[key];
    delete rest[key];
  });
  return Object.keys(rest).length > 0 ? [...sorted, rest] : sorted;
}
