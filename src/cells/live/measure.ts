/**
 * Tells the browser's performance panel, and whoever listens, how long something has taken until now. The page keeps the
 * last of each name: a control that is dragged makes sixty of them a second.
 * @param start when it was asked for, by `performance.now()`
 */
export function measure(name: 'downhill:run' | 'downhill:draw', start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start });
}
