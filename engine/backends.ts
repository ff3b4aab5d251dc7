/** `torch.backends`: how products are computed. The counterpart of `torch.backends.cuda` and others. */
import { kernels, settings } from './kernels/wasm.ts';

/** Products of matrices by WebAssembly SIMD, from the size at which it pays. */
export const wasm = {
  /** Can this host run the kernels? Where it cannot, plain JavaScript computes the same. */
  is_available(): boolean {
    const { enabled } = settings;
    settings.enabled = true;
    const available = kernels() !== null;
    settings.enabled = enabled;
    return available;
  },

  /** Whether the kernels are used. Default: `true`. */
  get enabled(): boolean {
    return settings.enabled;
  },
  set enabled(on: boolean) {
    settings.enabled = on;
  },

  /**
   * Whether products and sums may be fused (`a·b + c`, rounded once): about a fifth faster, but the
   * last digits then depend on the machine. Default: `false`.
   * https://github.com/WebAssembly/relaxed-simd
   */
  get relaxed_simd(): boolean {
    return settings.relaxed;
  },
  set relaxed_simd(on: boolean) {
    settings.relaxed = on;
  },
};

/** Back to the defaults. @internal */
export function resetBackends(): void {
  wasm.enabled = true;
  wasm.relaxed_simd = false;
}
