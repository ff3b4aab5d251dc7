import type { Tensor } from '../../../engine/index.ts';
import { isTensor } from './tensors.ts';

const NAMED = 'give it names as in ui.graph(loss, { params, preds })';

/** What a program calls its tensors. */
export class Names {
  readonly tensors = new Map<Tensor, string>();

  /**
   * @param named a record such as `{ params, loss }`: tensors, modules whose parameters get the module's name
   *   in front, and lists of them.
   * @throws TypeError for what has no tensors
   */
  constructor(named: object) {
    if (typeof named !== 'object' || Array.isArray(named)) {
      throw new TypeError(`ui.graph: ${NAMED}`);
    }
    for (const [name, value] of Object.entries(named)) this.add(name, value, name);
  }

  nameOf(tensor: Tensor): string | null {
    const known = this.tensors.get(tensor);
    if (known !== undefined) return known;
    // Two tensors may be one thing: data, and `data.detach()`, which the operation was given.
    for (const [other, name] of this.tensors) if (isSame(other, tensor)) return name;
    return null;
  }

  private add(name: string, value: unknown, root: string): void {
    const module = value as { named_parameters?(): [string, Tensor][] } | null;
    if (isTensor(value)) this.tensors.set(value, name);
    else if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) this.add(`${name}[${i}]`, item, root);
    } else if (typeof module?.named_parameters === 'function') {
      for (const [path, tensor] of module.named_parameters())
        this.add(`${name}.${path}`, tensor, root);
    } else {
      throw new TypeError(`ui.graph: ${root} is no tensor, so it names nothing; ${NAMED}`);
    }
  }
}

/** Whether two tensors are the same elements at the same place in the graph. */
function isSame(a: Tensor, b: Tensor): boolean {
  return (
    a.tape?.node === b.tape?.node &&
    a.tape?.nr === b.tape?.nr &&
    a.storage.data === b.storage.data &&
    a.offset === b.offset &&
    String(a.shape) === String(b.shape) &&
    String(a.strides) === String(b.strides)
  );
}
