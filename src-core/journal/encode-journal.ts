import { crc32 } from './crc32.ts';
import { journalEntrySchema, type JournalEntry } from './entry.ts';

const lineFeed = 10;
const checksumLength = 8;

/** One line for each entry: the CRC-32 of its JSON in eight hex digits, a space, the JSON. */
export function encodeEntries(entries: readonly JournalEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const lines = entries.map((entry) => {
    const json = JSON.stringify(entry);
    const checksum = crc32(encoder.encode(json)).toString(16).padStart(checksumLength, '0');
    return `${checksum} ${json}\n`;
  });
  return encoder.encode(lines.join(''));
}

/** What is sound in whatever is left of a journal, in order; a `gap` stands for what is not. Never throws. */
export function decodeJournal(bytes: Uint8Array): readonly JournalEntry[] {
  const decoder = new TextDecoder();
  const entries: JournalEntry[] = [];
  let isGap = false;
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(lineFeed, from);
    if (end === -1) break;
    const entry = decodeLine(bytes.subarray(from, end), decoder);
    from = end + 1;
    if (entry === null) {
      isGap = true;
      continue;
    }
    if (isGap) entries.push({ kind: 'gap' });
    isGap = false;
    entries.push(entry);
  }
  return entries;
}

/** Where the last sound entry ends, read from the end: what lies behind is a torn tail, to be cut off. */
export function soundLength(bytes: Uint8Array): number {
  const decoder = new TextDecoder();
  let end = bytes.lastIndexOf(lineFeed);
  while (end > 0) {
    const from = bytes.lastIndexOf(lineFeed, end - 1) + 1;
    if (decodeLine(bytes.subarray(from, end), decoder) !== null) return end + 1;
    end = from - 1;
  }
  return 0;
}

function decodeLine(line: Uint8Array, decoder: TextDecoder): JournalEntry | null {
  const json = line.subarray(checksumLength + 1);
  const checksum = decoder.decode(line.subarray(0, checksumLength));
  if (!/^[0-9a-f]{8}$/.test(checksum) || crc32(json) !== Number.parseInt(checksum, 16)) return null;
  try {
    const parsed = journalEntrySchema.safeParse(JSON.parse(decoder.decode(json)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
