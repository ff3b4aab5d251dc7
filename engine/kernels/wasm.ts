/**
 * The WebAssembly side of the engine: starts on the first product that is large enough, and is
 * quietly left out where the host has none.
 */
import { matmulBytes } from './matmul-bytes.ts';

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What matmul.wat exports. Addresses and steps are in bytes. */
export interface Exports {
  readonly memory: Memory;
  pack(k: number, n: number, b: number, row: number, column: number, to: number): void;
  multiply(
    m: number,
    n: number,
    k: number,
    a: number,
    row: number,
    column: number,
    b: number,
    c: number,
  ): void;
  rows_times_vector(m: number, k: number, a: number, row: number, v: number, y: number): void;
  columns_times_vector(m: number, k: number, a: number, column: number, v: number, y: number): void;
}

// Nearly every host has it, but no library of the language declares it. It is looked up now, and not when it is
// first needed: a host may take away what the code that it runs should not have.
const { WebAssembly } = globalThis as {
  WebAssembly?: {
    validate(bytes: Uint8Array): boolean;
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object) => { readonly exports: unknown };
  };
};

/** Is WebAssembly used at all? Is fused multiply-add? Changed by `torch.backends.wasm`. */
export const settings = { enabled: true, relaxed: false };

/** The kernels that run, plain and fused; `null` where they cannot. */
const running: (Exports | null)[] = [];

/** The kernels; `null` where there are none. */
export function kernels(): Exports | null {
  if (!settings.enabled) return null;
  const which = Number(settings.relaxed);
  if (running[which] === undefined) running[which] = start();
  return running[which];
}

function start(): Exports | null {
  if (!WebAssembly) return null;
  try {
    const pairs = matmulBytes.match(/\w\w/g) as string[];
    const plain = Uint8Array.from(pairs, pair => Number.parseInt(pair, 16));
    const fused = settings.relaxed ? fuse(plain) : plain;
    const bytes = WebAssembly.validate(fused) ? fused : plain;
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
  } catch {
    // No WebAssembly, no SIMD, or a policy that forbids it: plain JavaScript does as well.
    return null;
  }
}

/** In bytecode: f32x4.mul; local.get, then which; f32x4.add. */
const MULTIPLY_ADD = [0xfd, 0xe6, 0x01, 0x20, -1, 0xfd, 0xe4, 0x01];
/** In its place: three times nothing; the same local.get; f32x4.relaxed_madd. */
const FUSED = [0x01, 0x01, 0x01, 0x20, -1, 0xfd, 0x85, 0x02];

/**
 * The same program with a·b + c rounded once instead of twice. About a fifth faster, but *relaxed*:
 * a machine that cannot do it rounds twice, so last digits differ from machine to machine.
 */
function fuse(bytes: Uint8Array): Uint8Array {
  const fused = bytes.slice();
  for (let i = 0; i < bytes.length; i++) {
    if (!MULTIPLY_ADD.every((byte, k) => byte < 0 || bytes[i + k] === byte)) continue;
    FUSED.forEach((byte, k) => {
      if (byte >= 0) fused[i + k] = byte;
    });
  }
  return fused;
}
