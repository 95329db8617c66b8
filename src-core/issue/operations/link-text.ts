/** Brackets that do not pair would end the link text early. */
export function escapeBrackets(title: string): string {
  let depth = 0;
  for (const character of title) {
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (depth < 0) break;
  }
  return depth === 0 ? title : title.replaceAll(/(?<!\\)[[\]]/gu, String.raw`\$&`);
}

/** An address without what would end it early in a link. */
export function plainAddress(url: string): string {
  return url.trim().replaceAll(/[\s<>]/gu, (character) => encodeURIComponent(character));
}

/** An address that CommonMark reads whole: parentheses need angle brackets. */
export function linkTarget(url: string): string {
  const address = plainAddress(url);
  return /[()]/u.test(address) ? `<${address}>` : address;
}
