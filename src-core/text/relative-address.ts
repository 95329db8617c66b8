/**
 * A relative address in a file of folder `from`, as a file of folder `to` has to write it. Folders are
 * paths below the same root with `/` between their parts, '' for the root itself.
 */
export function relativeAddress(address: string, from: string, to: string): string {
  const end = address.search(/[?#]/u);
  const path = end === -1 ? address : address.slice(0, end);
  const target = resolved([...partsOf(from), ...path.split('/')]);
  const base = partsOf(to);
  let common = 0;
  while (common < base.length && common < target.length - 1 && base[common] === target[common]) {
    common += 1;
  }
  const up = base.slice(common).map(() => '..');
  return [...up, ...target.slice(common)].join('/') + address.slice(path.length);
}

function partsOf(folder: string): readonly string[] {
  return folder.split('/').filter((part) => part !== '');
}

/** Without `.`, and `..` as far as there is something to leave; a slash at the end stays. */
function resolved(parts: readonly string[]): readonly string[] {
  const done: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === '.' || (part === '' && index < parts.length - 1)) continue;
    if (part === '..' && done.length > 0 && done.at(-1) !== '..') done.pop();
    else done.push(part);
  }
  return done;
}
