import type { Slider } from './control.ts';

/** How many places a logarithmic slider has. */
const LOG_STEPS = 200;

/** How many steps a slider has from one end to the other. */
export function sliderSteps({ min, max, step }: Slider): number {
  return step === null ? LOG_STEPS : Math.max(1, Math.round((max - min) / step));
}

/** The value at a step, with no more digits than it needs: 0.3, and not 0.30000000000000004. */
export function sliderValue(slider: Slider, index: number): number {
  const { min, max, step, scale } = slider;
  const steps = sliderSteps(slider);
  if (index >= steps) return max;
  if (index <= 0) return min;
  if (scale === 'log') return Number((min * (max / min) ** (index / steps)).toPrecision(3));
  const size = step ?? (max - min) / steps;
  return Number((min + index * size).toFixed(Math.max(digits(size), digits(min))));
}

/** The step that is nearest to a value. */
export function sliderIndex(slider: Slider, value: number): number {
  const { min, max, scale } = slider;
  const share =
    scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(Math.max(share, 0), 1) * sliderSteps(slider));
}

/** How many digits a number has after the point. */
function digits(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(Math.max(written - Number(exponent), 0), 20);
}
