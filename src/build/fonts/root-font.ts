/**
 * A font of one glyph, the root sign of the font of formulae, that cannot grow. MathML makes a root as wide as the
 * widest sign its font has for roots of any height, plus what is below it: beside each root that is not that high
 * stands a blank (https://www.w3.org/TR/mathml-core/#dfn-preferred-inline-size-of-a-glyph-stretched-along-the-block-axis).
 * With this font the widest is the one that is used.
 */

/** Takes a TrueType font whose only stretchable glyph is the root sign, and leaves it its first size. Changes it. */
export function ungrown(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  // A MATH table holds, at 8, the offset of its variants; those hold, at 10, that of what their first glyph grows into.
  const variants = tableAt(view, 'MATH') + view.getUint16(tableAt(view, 'MATH') + 8);
  if (view.getUint16(variants + 6) !== 1)
    throw new Error('The root font has other glyphs that grow.');
  const root = variants + view.getUint16(variants + 10);
  view.setUint16(root, 0); // no pieces to put one together from
  view.setUint16(root + 2, 1); // of its sizes, the first
  return font;
}

/** Where a table of a TrueType font begins. */
function tableAt(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`The root font has no table ${tag}.`);
}
