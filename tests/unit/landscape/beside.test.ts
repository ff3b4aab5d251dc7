import { expect, test } from 'vitest';
import { type Box, beside } from '../../../src/landscape/render/live/beside.ts';

const WORDS = { width: 150, height: 80 };
const WIDE = { left: 0, top: 0, right: 700, bottom: 400 };
const PHONE = { left: 0, top: 0, right: 340, bottom: 280 };

/** What is not to be covered of an arrow of 46 pixels in some direction: its shaft, and its name beyond. */
function arrowAt(x: number, y: number, degrees: number): Box[] {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [tx, ty] = [x + 46 * dx, y + 46 * dy];
  const left = dx < -0.3 ? tx - 60 : dx > 0.3 ? tx : tx - 30;
  const name = { left, right: left + 60, top: ty - 8, bottom: ty + 8 };
  const shaft = {
    left: Math.min(x, tx),
    right: Math.max(x, tx),
    top: Math.min(y, ty),
    bottom: Math.max(y, ty),
  };
  return [shaft, name];
}

const isApart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const rounded = (box: Box): Box => ({
  left: Math.round(box.left),
  top: Math.round(box.top),
  right: Math.round(box.right),
  bottom: Math.round(box.bottom),
});

test.each([
  ['a wide page', WIDE],
  ['a phone', PHONE],
])('on %s, words are in the picture, and cover neither the spot nor its arrow', (_, map) => {
  for (let x = 10.3; x < map.right; x += 29.7) {
    for (let y = 10.4; y < map.bottom; y += 29.6) {
      for (let degrees = 0; degrees < 360; degrees += 45) {
        const arrow = arrowAt(x, y, degrees);
        const { left, top } = beside({ x, y }, WORDS, arrow, map);
        const words = { left, top, right: left + WORDS.width, bottom: top + WORDS.height };
        const place = `at ${x}, ${y}, to ${degrees}°`;
        expect(left >= 0 && top >= 0, place).toBe(true);
        expect(words.right <= map.right && words.bottom <= map.bottom, place).toBe(true);
        // They are set on whole pixels.
        for (const box of arrow) expect(isApart(rounded(words), box), place).toBe(true);
        expect(isApart(words, { left: x, right: x, top: y, bottom: y }), place).toBe(true);
      }
    }
  }
});

test('where there is room everywhere, they are near', () => {
  expect(beside({ x: 300, y: 200 }, WORDS, arrowAt(300, 200, 0), WIDE)).toEqual({
    left: 225,
    top: 214,
  });
});
