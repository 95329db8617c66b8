import { lineAt, lineIndex } from '../../text/lines.ts';
import { localPath } from '../addresses/address.ts';
import type { ReportEntry } from '../report.ts';
import { comparable } from './comparable.ts';
import type { Content } from './content.ts';
import { missing } from './missing.ts';
import { wordsOf } from './words-of.ts';

const mostShown = 12;

/** Copies and pictures inside the text have other addresses than the picture they are of. */
function isOwn(address: string): boolean {
  return localPath(address) !== null || /^data:/i.test(address.trim());
}

function onceInARow(addresses: readonly string[]): readonly string[] {
  return addresses.filter((address, index) => address !== addresses[index - 1]);
}

/** What the entries of a report name; read only when something is missing. */
interface Said {
  readonly text: () => string;
  readonly words: () => readonly string[];
  readonly covers: ReadonlySet<keyof Content>;
}

function saidIn(report: readonly ReportEntry[]): Said {
  const values = () => report.flatMap((entry) => Object.values(entry.values).map(String));
  let text: string | null = null;
  return {
    text: () => (text ??= values().map(comparable).join('\n')),
    words: () => values().flatMap(wordsOf),
    covers: new Set(report.flatMap(({ covers }) => covers ?? [])),
  };
}

function isNamed(address: string, { text }: Said): boolean {
  if (address === '') return false;
  const all = text();
  return all.includes(comparable(address)) || all.includes(address);
}

function missingAddresses(
  before: readonly string[],
  after: readonly string[],
  said: Said,
): readonly string[] {
  return missing(before, after, comparable).filter(
    // A link to nowhere is none.
    (address) => address.trim() !== '' && !isNamed(address, said),
  );
}

function missingImages(
  before: readonly string[],
  after: readonly string[],
  said: Said,
): readonly string[] {
  const others = (addresses: readonly string[]) => addresses.filter((each) => !isOwn(each));
  const own = before.filter(isOwn);
  const unnamed = own.filter((address) => !isNamed(address, said));
  const ownLost = own.length - after.filter(isOwn).length - (own.length - unnamed.length);
  return [
    ...missingAddresses(others(before), others(after), said),
    ...unnamed.slice(0, Math.max(0, ownLost)),
  ];
}

function missingWords(before: Content, after: Content, said: Said): readonly string[] {
  const lost = missing(before.words, after.words);
  return lost.length === 0 ? lost : missing(lost, said.words());
}

/** Where the first of them stands in the text. */
function lineOf(text: string, found: string): number {
  const at = text.indexOf(found);
  return at < 0 ? 1 : lineAt(lineIndex(text), at);
}

const reasons = { words: 'auditWords', links: 'auditLinks', images: 'auditImages' } as const;

/**
 * Compares what readers of a text get with what readers of its export get. What is missing and named in
 * no value of the report is a bug; each kind of it becomes an entry, so that no loss is silent.
 */
export function auditExport(
  text: string,
  before: Content,
  after: Content,
  report: readonly ReportEntry[],
): readonly ReportEntry[] {
  const said = saidIn(report);
  const linksOf = ({ links }: Content) => (after.joinsLinks === true ? onceInARow(links) : links);
  const lost = {
    words: () => missingWords(before, after, said),
    links: () => missingAddresses(linksOf(before), linksOf(after), said),
    images: () => missingImages(before.images, after.images, said),
  };
  return (['words', 'links', 'images'] as const).flatMap((kind): readonly ReportEntry[] => {
    const missed = said.covers.has(kind) ? [] : lost[kind]();
    const [first] = missed;
    if (first === undefined) return [];
    const shown = missed.slice(0, mostShown).join(' ');
    return [
      {
        line: lineOf(text, first),
        construct: 'audit',
        action: 'dropped',
        lossy: true,
        reason: reasons[kind],
        values: { count: missed.length, text: shown },
      },
    ];
  });
}
