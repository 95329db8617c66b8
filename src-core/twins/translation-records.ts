import { z } from 'zod';
import { itemNames, itemPrint } from './item-print.ts';
import { alignTwins } from './align-twins.ts';
import { twinItems, type TwinItem, type TwinText } from './twin-text.ts';

/** The library's file of what was translated from what; written only once something was. */
export const translationsFile = 'translations.jsonl';

const recordSchema = z.object({
  /** The translation's path below the library, with `/`. */
  file: z.string().min(1),
  /** Of the source's item (item-print.ts). */
  item: z.string(),
  /** The print of the source's item that the translation says; '' when nobody knows. */
  source: z.string(),
  /** ISO 8601 in UTC. */
  at: z.string(),
});
export type TranslationRecord = z.infer<typeof recordSchema>;

/** The print of the source that an item's translation says, by the item's name. */
export type KnownSources = ReadonlyMap<string, string>;

/** git's marks around what two machines wrote at one place; both sides of it count. */
const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/u;

/** What the file says of every translation; the later record of an item counts, lines that are none do not (S4). */
export function readRecords(text: string): readonly TranslationRecord[] {
  const latest = new Map<string, TranslationRecord>();
  for (const line of text.split('\n')) {
    const record = recordOf(line);
    if (record === null) continue;
    const key = keyOf(record);
    const before = latest.get(key);
    if (before === undefined || before.at <= record.at) latest.set(key, record);
  }
  return [...latest.values()];
}

/** The records of one translation. */
export function knownSources(records: readonly TranslationRecord[], file: string): KnownSources {
  return new Map(
    records.filter((one) => one.file === file).map(({ item, source }) => [item, source]),
  );
}

/**
 * The file's text with these records: one a line in the order of file and item, so that what two machines
 * add seldom meets. Lines that are no records stay, in front; git's marks go.
 */
export function writeRecords(text: string, changes: readonly TranslationRecord[]): string {
  if (changes.length === 0) return text;
  const records = new Map(readRecords(text).map((one) => [keyOf(one), one]));
  for (const change of changes) records.set(keyOf(change), change);
  const others = text
    .split('\n')
    .filter((line) => line.trim() !== '' && recordOf(line) === null && !conflictMark.test(line));
  const lines = [...records]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { file, item, source, at }]) => JSON.stringify({ file, item, source, at }));
  return `${[...others, ...lines].join('\n')}\n`;
}

/** The file's text after translations were renamed; lines that are no records stay as they are. */
export function renameInRecords(text: string, names: ReadonlyMap<string, string>): string {
  const records = readRecords(text).filter(({ file }) => names.has(file));
  if (records.length === 0) return text;
  const others = text.split('\n').filter((line) => !names.has(recordOf(line)?.file ?? ''));
  const renamed = records.map((one) => ({ ...one, file: names.get(one.file) ?? one.file }));
  return writeRecords(others.join('\n'), renamed);
}

function keyOf({ file, item }: Pick<TranslationRecord, 'file' | 'item'>): string {
  return `${file}\n${item}`;
}

function recordOf(line: string): TranslationRecord | null {
  try {
    const parsed = recordSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export type NewRecord = Pick<TranslationRecord, 'item' | 'source'>;

/** That the translation says what the source says now, of the items that `isMeant` picks and both sides have. */
export function recordsOfNow(
  source: TwinText,
  translation: TwinText,
  isMeant: (name: string) => boolean = () => true,
): readonly NewRecord[] {
  const items = twinItems(source);
  const names = itemNames(items);
  return alignTwins(source, translation).pairs.flatMap(({ left }) => {
    const item = names[left.order] ?? '';
    return isMeant(item) ? [{ item, source: itemPrint(source.text, left.at) }] : [];
  });
}

/**
 * What has to be remembered when the source changes from `before` to `after`: of a changed item that is
 * translated the state that the translation says, unless that is known (S3), and what is known of an item
 * that is called otherwise now.
 */
export function recordsOfChange(
  before: TwinText,
  after: TwinText,
  translation: TwinText,
  known: KnownSources,
): readonly NewRecord[] {
  const namesBefore = itemNames(twinItems(before));
  const namesAfter = itemNames(twinItems(after));
  const translated = new Set(
    alignTwins(before, translation).pairs.map(({ left }) => nameOf(namesBefore, left)),
  );
  return alignTwins(before, after).pairs.flatMap(({ left, right }): readonly NewRecord[] => {
    const [was, is] = [nameOf(namesBefore, left), nameOf(namesAfter, right)];
    if (!translated.has(was)) return [];
    const print = itemPrint(before.text, left.at);
    const earlier = known.get(was);
    if (earlier !== undefined) {
      return was === is || known.has(is) ? [] : [{ item: is, source: earlier }];
    }
    const isSame = print === itemPrint(after.text, right.at);
    return isSame || known.has(is) ? [] : [{ item: is, source: print }];
  });
}

function nameOf(names: readonly string[], { order }: TwinItem): string {
  return names[order] ?? '';
}
