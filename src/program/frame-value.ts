import * as torch from '../../engine/index.ts';
import type { FrameValue } from '../ui/replay/replay.ts';
import { inspect } from './print.ts';

/** Tensors with more elements than this are shown by their ends. */
const MOST_ELEMENTS = 12;
/** Characters of a value. */
const LONGEST = 400;

/** A value as it is now, for a step to keep: numbers as such, all else as it prints, but short. */
export function frameValue(value: unknown): FrameValue {
  if (typeof value === 'number') return finiteOrText(value);
  if (typeof value === 'string') return cut(value);
  if (!(value instanceof torch.Tensor)) return cut(inspect(value));
  const isNumber = value.ndim === 0 && value.dtype !== torch.bool;
  return isNumber ? finiteOrText(value.item()) : cut(shortPrint(value));
}

/** What PyTorch writes for what JSON has no numbers for. */
function finiteOrText(value: number): FrameValue {
  if (Number.isFinite(value)) return value;
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

/** A tensor as PyTorch prints one of many elements, without what autograd knows of it. */
function shortPrint(tensor: torch.Tensor): string {
  if (tensor.numel() <= MOST_ELEMENTS) return tensor.detach().toString();
  const options = torch.get_printoptions();
  torch.set_printoptions({ ...options, threshold: MOST_ELEMENTS, linewidth: 60 });
  try {
    return tensor.detach().toString();
  } finally {
    torch.set_printoptions(options);
  }
}

const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
