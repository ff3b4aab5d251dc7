/** The first of some names that an unknown name is most likely a misspelling of. */
export function nearestName(word: string, names: Iterable<string>): string | null {
  for (const name of names) if (name !== word && isSlip(word, name)) return name;
  return null;
}

/** Whether two names differ in capitals and underscores alone, or in one letter, or in the order of two. */
function isSlip(a: string, b: string): boolean {
  if (plain(a) === plain(b)) return true;
  // Of names as short as these, one is seldom meant for another.
  if (Math.min(a.length, b.length) < 3) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [rest, other] = [a.slice(same), b.slice(same)];
  const isSwapped = rest[0] === other[1] && rest[1] === other[0];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (isSwapped && rest.slice(2) === other.slice(2))
  );
}

const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
