/** Where tensors lie: there is only the CPU, and whoever asks for another device is told so. */
import { AssertionError, RuntimeError, wrongType } from './errors.ts';

const HINT = 'There is only the CPU here: leave the device out, or say cpu.';

/** What PyTorch knows the names of. */
const known =
  'cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, maia, xla, lazy, vulkan, mps, meta, hpu, mtia, privateuseone';

/**
 * A device by its name, to be given to `to` or as `device`.
 * https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-device
 */
export function device(type: string): string {
  if (typeof type !== 'string') throw wrongType('device', 'torch.device', type);
  if (known.split(', ').includes(type.split(':')[0])) return type;
  throw new RuntimeError(
    `Expected one of ${known} device type at start of device string: ${type}`,
    HINT,
  );
}

/** Refuses a device that is not there: all but the CPU. */
export function checkDevice(type: string | null | undefined): void {
  if (type == null || device(type).startsWith('cpu')) return;
  const [name] = type.toUpperCase().split(':');
  throw new AssertionError(`Torch not compiled with ${name} enabled`, HINT);
}

/** `torch.cuda`: whether there is one. */
export const cuda = { is_available: (): boolean => false };
