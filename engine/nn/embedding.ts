import { no_grad } from '../autograd/mode.ts';
import type { Callable } from '../callable.ts';
import { integerAt } from '../checks.ts';
import { AssertionError } from '../errors.ts';
import { empty } from '../ops/creation.ts';
import { named } from '../options.ts';
import type { Tensor } from '../tensor.ts';
import { embedding } from './functional/embedding.ts';
import { normal_ } from './init.ts';
import { layerClass } from './layer-class.ts';
import { Module } from './module.ts';
import { Parameter } from './parameter.ts';

type Options = { padding_idx?: number | null };

class EmbeddingModule extends Module<[input: Tensor]> {
  declare num_embeddings: number;
  declare embedding_dim: number;
  declare padding_idx: number | null;
  declare weight: Parameter;

  constructor(
    num_embeddings: number,
    embedding_dim: number,
    ...args: [padding_idx?: number | null | Options]
  ) {
    super();
    this.num_embeddings = integerAt('num_embeddings', num_embeddings);
    this.embedding_dim = integerAt('embedding_dim', embedding_dim);
    const { padding_idx: pad = null } = named<Options>(['padding_idx'], args);
    if (pad !== null && !(pad >= -num_embeddings && pad < num_embeddings)) {
      throw new AssertionError('Padding_idx must be within num_embeddings');
    }
    this.padding_idx = pad !== null && pad < 0 ? num_embeddings + pad : pad;
    this.weight = Parameter(empty([num_embeddings, embedding_dim]));
    this.reset_parameters();
  }

  /** Draws the vectors anew. */
  reset_parameters(): void {
    const { padding_idx: pad } = this;
    normal_(this.weight);
    if (pad !== null) no_grad(() => this.weight.select(0, pad).fill_(0));
  }

  override forward(input: Tensor): Tensor {
    return embedding(input, this.weight, { padding_idx: this.padding_idx });
  }

  override extra_repr(): string {
    const { num_embeddings, embedding_dim, padding_idx } = this;
    const pad = padding_idx === null ? '' : `, padding_idx=${padding_idx}`;
    return `${num_embeddings}, ${embedding_dim}${pad}`;
  }
}

/**
 * A vector of `embedding_dim` numbers for each integer below `num_embeddings`, normal at first. That
 * of `padding_idx` is 0 and learns nothing.
 * https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html
 */
export const Embedding: Callable<typeof EmbeddingModule> = /* @__PURE__ */ layerClass(
  'Embedding',
  EmbeddingModule,
);
export type Embedding = EmbeddingModule;
