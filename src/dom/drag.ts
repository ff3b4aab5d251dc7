/**
 * Follows a pointer that has come down on an element, until it goes up or the browser takes it away.
 * @returns whether it is still down: what loads late hears of it late
 */
export function drag(
  element: HTMLElement | SVGElement,
  { pointerId }: PointerEvent,
  onMove: (event: PointerEvent) => void,
  onEnd?: () => void,
): boolean {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    return false;
  }
  const until = new AbortController();
  const listen = (kind: 'pointermove' | 'lostpointercapture', does: typeof onMove) => {
    const ours = (event: Event) => {
      if ((event as PointerEvent).pointerId === pointerId) does(event as PointerEvent);
    };
    element.addEventListener(kind, ours, until);
  };
  listen('pointermove', onMove);
  listen('lostpointercapture', () => {
    until.abort();
    onEnd?.();
  });
  return true;
}
