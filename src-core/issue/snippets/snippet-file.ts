/** The library's folder of snippets. */
export const snippetFolder = 'snippets';

const longestName = 60;

/**
 * A name as a file can bear it on any system: letters of any script, digits, blanks and hyphens. '' when
 * nothing of it is left.
 */
export function snippetFileName(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, longestName)
    .trim();
}

/** The name of a file of that folder as a snippet's; null for other files. */
export function snippetNameOf(path: string): string | null {
  return /^snippets\/([^/]+)\.(?:md|markdown)$/iu.exec(path)?.[1] ?? null;
}
