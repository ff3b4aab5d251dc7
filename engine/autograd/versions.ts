/** What tells that a tensor has changed since a node saved it. */
import { tensorClass } from '../dtype.ts';
import { RuntimeError } from '../errors.ts';
import { showShape } from '../shape.ts';
import { Tensor } from '../tensor.ts';
import { type Node, operationOf } from './node.ts';

/** Has a tensor that the rule is about to read been overwritten since it was saved? */
export function checkVersions(node: Node, saved: readonly unknown[]): void {
  let i = 0;
  for (const value of saved) {
    if (!(value instanceof Tensor)) continue;
    const expected = (node.versions as readonly number[])[i++];
    const { version } = value.storage;
    if (version === expected) continue;
    const maker = makerOf(value, node, version - expected);
    throw new RuntimeError(
      `one of the variables needed for gradient computation has been modified by an inplace operation: [${tensorClass(value.dtype)} ${showShape(value.shape)}]${maker ? `, which is output 0 of ${operationOf(maker)},` : ''} is at version ${version}; expected version ${expected} instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with torch.autograd.set_detect_anomaly(True, check_nan=False).`,
    );
  }
}

/** The operation that a saved tensor came from: `saver` if it is its output, else the last change. */
function makerOf(value: Tensor, saver: Node, changes: number): Node | null {
  const last = value.edge?.node ?? null;
  let node = last;
  for (let i = 0; i < changes && node !== null && node !== saver; i++) {
    node = node.next[0]?.node ?? null;
  }
  if (node === saver) return saver;
  return last?.leaf === null ? last : null;
}
