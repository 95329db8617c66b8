const addresses = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|(https?:\/\/[^\s<>()"'，。；：）】》]+)/gu;

/** The web address of the link around a column of a line (from 0), written as a link or bare; null outside. */
export function addressAt(line: string, column: number): string | null {
  for (const found of line.matchAll(addresses)) {
    const isAround = found.index <= column && column <= found.index + found[0].length;
    const address = found[1] ?? found[2] ?? '';
    if (isAround && /^(?:https?:\/\/|mailto:)/iu.test(address)) return address;
  }
  return null;
}
