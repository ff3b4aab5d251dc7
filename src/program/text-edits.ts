/** A text, and changes at places of it as it was: what stands between them stays, line for line. */
export class TextEdits {
  readonly original: string;
  /** Insertions that belong to what is left of a place; they come before those of its right. */
  private readonly left = new Map<number, string>();
  private readonly right = new Map<number, string>();
  /** Replacements by where they begin. */
  private readonly replaced = new Map<number, { end: number; by: string }>();

  constructor(original: string) {
    this.original = original;
  }

  /** Inserts after what has been inserted to the left of a place. */
  appendLeft(at: number, text: string): void {
    this.left.set(at, (this.left.get(at) ?? '') + text);
  }

  /** Inserts before what has been inserted to the left of a place. */
  prependLeft(at: number, text: string): void {
    this.left.set(at, text + (this.left.get(at) ?? ''));
  }

  /** Inserts after what has been inserted to the right of a place. */
  appendRight(at: number, text: string): void {
    this.right.set(at, (this.right.get(at) ?? '') + text);
  }

  /** Inserts before what has been inserted to the right of a place. */
  prependRight(at: number, text: string): void {
    this.right.set(at, text + (this.right.get(at) ?? ''));
  }

  /** Replaces what stands there; insertions at both its ends stay. */
  overwrite(start: number, end: number, by: string): void {
    this.replaced.set(start, { end, by });
  }

  toString(): string {
    const places = new Set([...this.left.keys(), ...this.right.keys(), ...this.replaced.keys()]);
    let text = '';
    let done = 0;
    for (const place of [...places].sort((a, b) => a - b)) {
      text += this.original.slice(done, place);
      text += (this.left.get(place) ?? '') + (this.right.get(place) ?? '');
      const replacement = this.replaced.get(place);
      text += replacement?.by ?? '';
      done = replacement?.end ?? place;
    }
    return text + this.original.slice(done);
  }
}
