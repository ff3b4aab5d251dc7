/**
 * The Mersenne Twister, PyTorch's generator on the CPU.
 * Matsumoto and Nishimura, http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/emt.html
 */

const N = 624;
const M = 397;

/** The state of one generator. */
export class MersenneTwister {
  private readonly state = new Uint32Array(N);
  /** Which number of the state comes next; N + 1 while there is but the seed: many a generator is never drawn from. */
  private next = N + 1;

  constructor(seed: number) {
    this.state[0] = seed;
  }

  /** 32 random bits, as an unsigned number. */
  random(): number {
    if (this.next >= N) this.twist();
    let y = this.state[this.next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  private twist(): void {
    const { state } = this;
    if (this.next > N) {
      for (let i = 1; i < N; i++) {
        const previous = state[i - 1] ^ (state[i - 1] >>> 30);
        state[i] = Math.imul(1812433253, previous) + i;
      }
    }
    for (let i = 0; i < N; i++) {
      const y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
      state[i] = state[(i + M) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.next = 0;
  }

  /** A copy that goes on with the same numbers. */
  copy(): MersenneTwister {
    const copy = new MersenneTwister(0);
    copy.state.set(this.state);
    copy.next = this.next;
    return copy;
  }
}
