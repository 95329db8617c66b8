import { crc32 } from '#core/journal/crc32.ts';

const checksumLength = 8;

interface Ending {
  readonly kind?: unknown;
  readonly version?: unknown;
}

function entryOf(line: string): Ending | null {
  const json = line.slice(checksumLength + 1);
  const checksum = Number.parseInt(line.slice(0, checksumLength), 16);
  if (checksum !== crc32(new TextEncoder().encode(json))) return null;
  try {
    return JSON.parse(json) as Ending;
  } catch {
    return null;
  }
}

/**
 * Whether the end of a journal says that all of its text is in the file whose bytes have the SHA-256
 * `version`. False whenever that is not certain: `tail` may begin anywhere, and must reach to the end.
 */
export function isSettled(tail: string, version: string): boolean {
  const lines = tail.split('\n');
  if (lines.pop() !== '') return false;
  let isSaved = false;
  for (const line of lines.toReversed()) {
    const entry = entryOf(line);
    const kind = entry?.kind;
    if (kind === 'select' || kind === 'mark') continue;
    if (isSaved) return kind === 'saving';
    if (entry?.version !== version) return false;
    if (kind === 'base') return true;
    if (kind !== 'saved') return false;
    isSaved = true;
  }
  return false;
}
