/**
 * Translates `engine/kernels/matmul.wat` into the module of bytes that the engine carries: it has no
 * way to load a file. `npm run build:kernels` writes it; a test compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const source = new URL('../../../engine/kernels/matmul.wat', import.meta.url);
const target = new URL('../../../engine/kernels/matmul-bytes.ts', import.meta.url);

/** The text of `matmul-bytes.ts` as the source would have it. */
export async function translateKernels(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat('matmul.wat', readFileSync(source, 'utf8'), { simd: true });
  const bytes = Buffer.from(module.toBinary({}).buffer);
  const lines = bytes.toString('hex').match(/.{1,92}/g) as string[];
  return `/** What matmul.wat says, in hexadecimal: gzip makes it smaller than base64. Written by \`npm run build:kernels\`. */
export const matmulBytes: string =
${lines.map(line => `  '${line}'`).join(' +\n')};
`;
}

/** The text of `matmul-bytes.ts` as it is. */
export function committedKernels(): string {
  return readFileSync(target, 'utf8');
}

if (import.meta.main) writeFileSync(target, await translateKernels());
