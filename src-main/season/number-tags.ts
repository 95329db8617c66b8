const tag = /\/ID \((node\d{8})\)/g;
const headers = /\/Headers \[(?:\(node\d{8}\)\s*)+\]/g;
const leaf = /\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\n\/Names \[(?:\(node\d{8}\) \d+ 0 R\s?)+\]/g;
const entry = /\(node\d{8}\) \d+ 0 R/g;

/**
 * A PDF of Chromium's whose tags are named in the order in which they stand in the file. Chromium takes
 * their names from a counter of the whole process, so that one page has others each time it is printed. No
 * byte moves; a file that lists its tags in another way stays as it is (ISO 32000, 7.9.6 and 14.7.2).
 */
export function numberTags(bytes: Uint8Array): Uint8Array {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = new Map<string, string>();
  for (const [, name = ''] of pdf.matchAll(tag)) {
    if (!names.has(name)) names.set(name, `node${String(names.size + 1).padStart(8, '0')}`);
  }
  const renamed = (part: string) =>
    part.replaceAll(/node\d{8}/g, (name) => names.get(name) ?? name);
  const listed = [...pdf.matchAll(leaf)]
    .flatMap(([part]) => renamed(part).match(entry) ?? [])
    .toSorted();
  if (listed.length !== names.size) return bytes;
  const numbered = pdf
    .replaceAll(tag, renamed)
    .replaceAll(headers, renamed)
    .replaceAll(leaf, (part) => leafOf(listed.splice(0, part.match(entry)?.length)));
  return numbered.length === pdf.length ? new Uint8Array(Buffer.from(numbered, 'latin1')) : bytes;
}

/** The names of a part of the tree of names, the first and the last of them before all. */
function leafOf(entries: readonly string[]): string {
  const [first, last] = [entries.at(0), entries.at(-1)].map((each) => each?.split(' ')[0]);
  return `/Limits [${first} ${last}]\n/Names [${entries.join(' ')}]`;
}
