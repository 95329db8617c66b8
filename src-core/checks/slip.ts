/**
 * Whether two words differ by one slip of the hand: a letter too many, too few, another one, or two that
 * changed places. Short words that differ are other words.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [one, other] = [a.slice(start), b.slice(start)];
  if (one.slice(1) === other || one === other.slice(1) || one.slice(1) === other.slice(1)) {
    return true;
  }
  return (
    one.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2)
  );
}
