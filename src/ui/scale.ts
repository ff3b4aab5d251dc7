import type { Slider } from './control.ts';

/** How many places a logarithmic slider has. */
const LOG_STEPS = 200;

/** How many steps a slider has from one end to the other. */
export function sliderSteps(slider: Slider): number {
  const { min, max, step, scale } = slider;
  if (scale === 'log') return logValues(slider).length - 1;
  return step === null ? LOG_STEPS : Math.max(1, Math.round((max - min) / step));
}

/** The value at a step, with no more digits than it needs: 0.3, and not 0.30000000000000004. */
export function sliderValue(slider: Slider, index: number): number {
  const { min, max, step, scale } = slider;
  const steps = sliderSteps(slider);
  if (index >= steps) return max;
  if (index <= 0) return min;
  if (scale === 'log') return logValues(slider)[index];
  const size = step ?? (max - min) / steps;
  return Number((min + index * size).toFixed(Math.max(digits(size), digits(min))));
}

/** The step that is nearest to a value. */
export function sliderIndex(slider: Slider, value: number): number {
  const { min, max, scale } = slider;
  if (scale === 'log') return nearest(logValues(slider), value);
  const share = (value - min) / (max - min);
  return Math.round(Math.min(Math.max(share, 0), 1) * sliderSteps(slider));
}

/** The values of a logarithmic slider, each once: with a step, several places can round to the same multiple. */
function logValues({ min, max, step }: Slider): number[] {
  const between = Array.from({ length: LOG_STEPS - 1 }, (_, i) => {
    const value = min * (max / min) ** ((i + 1) / LOG_STEPS);
    if (step === null) return Number(value.toPrecision(3));
    return Number((Math.round(value / step) * step).toFixed(digits(step)));
  });
  return [min, ...new Set(between.filter(value => value > min && value < max)), max];
}

/** The place of the value that is nearest by ratio. */
function nearest(values: readonly number[], value: number): number {
  const away = (v: number) => Math.abs(Math.log(v / value));
  return values.reduce((best, v, i) => (away(v) < away(values[best]) ? i : best), 0);
}

/** How many digits a number has after the point. */
function digits(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(Math.max(written - Number(exponent), 0), 20);
}
