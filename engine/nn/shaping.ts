/** Layers that leave elements as they are, in another shape, or drop some. */
import { flatten, unflatten } from '../ops/movement.ts';
import { REQUIRED } from '../options.ts';
import type { Shape } from '../shape.ts';
import { dropout, probabilityAt } from './functional/dropout.ts';
import { layer, type Unary } from './layer.ts';

/** Returns its input. https://docs.pytorch.org/docs/stable/generated/torch.nn.Identity.html */
export const Identity: Unary<object, []> = /* @__PURE__ */ layer('Identity', {}, x => x);

/**
 * Makes one dimension of those from `start_dim` (default: 1, after the batch) to `end_dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html
 */
export const Flatten: Unary<
  { start_dim?: number; end_dim?: number },
  [start_dim?: number, end_dim?: number]
> = /* @__PURE__ */ layer('Flatten', { start_dim: 1, end_dim: -1 }, flatten);

/**
 * Makes dimensions of the sizes `unflattened_size` of dimension `dim`.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Unflatten.html
 */
export const Unflatten: Unary<
  { dim?: number; unflattened_size?: Shape },
  [dim: number, unflattened_size: Shape]
> = /* @__PURE__ */ layer(
  'Unflatten',
  { dim: REQUIRED as number, unflattened_size: REQUIRED as Shape },
  (x, { dim, unflattened_size }) => unflatten(x, dim, unflattened_size),
);

/**
 * While training, sets each element to 0 with probability `p` (default: 0.5), and scales the others
 * up to keep the sum as it was on average.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html
 */
export const Dropout: Unary<{ p?: number; inplace?: boolean }, [p?: number, inplace?: boolean]> =
  /* @__PURE__ */ layer(
    'Dropout',
    { p: 0.5, inplace: false },
    function (x, { p, inplace }) {
      return dropout(x, p, this.training, inplace);
    },
    { shown: ['p', 'inplace'], prepare: ({ p }) => probabilityAt(p) },
  );
