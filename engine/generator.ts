import { type Callable, callable } from './callable.ts';
import { TorchTypeError, typeName, ValueError } from './errors.ts';
import { MersenneTwister } from './mt19937.ts';

/** Without `manual_seed`, PyTorch's default generator starts from this seed. */
export const START = 67280421310721;

/** A stream of random numbers. */
class RandomStream {
  private engine = new MersenneTwister(START % 2 ** 32);
  private seed = START;
  /** The second number of a Box-Muller pair, kept for the next call. */
  private spare: number | null = null;

  /** Starts the stream again, from this seed. */
  manual_seed(seed: number): this {
    if (typeof seed !== 'number') {
      throw new TorchTypeError(`manual_seed expected a long, but got ${typeName(seed)}`);
    }
    if (!Number.isFinite(seed)) throw new ValueError(`cannot convert float ${seed} to integer`);
    this.seed = Math.trunc(seed);
    // Only the low 32 bits reach the twister, as in PyTorch.
    this.engine = new MersenneTwister(((this.seed % 2 ** 32) + 2 ** 32) % 2 ** 32);
    this.spare = null;
    return this;
  }

  /** The seed of the stream. */
  initial_seed(): number {
    return this.seed;
  }

  /** What follows from here on; `set_state` comes back to it. */
  get_state(): GeneratorState {
    return { engine: this.engine.copy(), seed: this.seed, spare: this.spare };
  }

  /** Continues from a state that `get_state` told. */
  set_state(state: GeneratorState): this {
    if (!(state?.engine instanceof MersenneTwister)) {
      throw new TorchTypeError(
        `set_state expected the state of a generator, but got ${typeName(state)}`,
      );
    }
    this.engine = state.engine.copy();
    this.seed = state.seed;
    this.spare = state.spare;
    return this;
  }

  /** 32 random bits. @internal */
  random32(): number {
    return this.engine.random();
  }

  /** An integer from 0 to range − 1. @internal */
  below(range: number): number {
    if (range < 2 ** 28) return this.engine.random() % range;
    const high = BigInt(this.engine.random());
    const low = BigInt(this.engine.random());
    return Number(((high << 32n) | low) % BigInt(range));
  }

  /** A number in [0, 1) with the 24 bits of a float32. @internal */
  uniform32(): number {
    return (this.engine.random() & 0xffffff) / 2 ** 24;
  }

  /** A number in [0, 1) with the 53 bits of a double: the low ones of two draws. @internal */
  uniform64(): number {
    const high = this.engine.random();
    const low = this.engine.random();
    return ((high & 0x1fffff) * 2 ** 32 + low) / 2 ** 53;
  }

  /** A standard normal, by Box and Muller, who make two at a time. @internal */
  normal(): number {
    if (this.spare !== null) {
      const kept = this.spare;
      this.spare = null;
      return kept;
    }
    const angle = 2 * Math.PI * this.uniform64();
    const radius = Math.sqrt(-2 * Math.log1p(-this.uniform64()));
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}

/**
 * A stream of random numbers: equal seeds give equal streams, the same as in PyTorch on the CPU.
 * https://docs.pytorch.org/docs/stable/generated/torch.Generator.html
 */
export const Generator: Callable<typeof RandomStream> = /* @__PURE__ */ callable(
  'Generator',
  RandomStream,
);
export type Generator = RandomStream;

/** The state of a generator. */
export interface GeneratorState {
  readonly engine: MersenneTwister;
  readonly seed: number;
  readonly spare: number | null;
}

/** The generator that functions draw from when they are not given one. */
export const default_generator: Generator = /* @__PURE__ */ new Generator();

/**
 * Seeds the default generator: what follows is the same on every machine, and the same as PyTorch's.
 * https://docs.pytorch.org/docs/stable/generated/torch.manual_seed.html
 */
export function manual_seed(seed: number): Generator {
  return default_generator.manual_seed(seed);
}

/** The seed of the default generator. */
export function initial_seed(): number {
  return default_generator.initial_seed();
}
