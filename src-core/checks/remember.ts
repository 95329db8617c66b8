/** More answers than this are no issue's; then all are forgotten. */
const most = 20_000;

/** Asks once for each address. */
export function remember<T>(find: (address: string) => T): (address: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before.answer;
    if (known.size >= most) known.clear();
    const answer = find(address);
    known.set(address, { answer });
    return answer;
  };
}
