/** A version of some 200 KB that says from its first line to its last which one it is. */
export function savedText(version: number): string {
  const line = `version ${version} ${'words of an issue '.repeat(8)}\n`;
  return line.repeat(1200 + (version % 7) * 50);
}

/** Which version a text is; null when it is none whole. */
export function savedVersion(text: string): number | null {
  const version = Number(/^version (\d+) /.exec(text)?.[1] ?? Number.NaN);
  return Number.isNaN(version) || text !== savedText(version) ? null : version;
}
