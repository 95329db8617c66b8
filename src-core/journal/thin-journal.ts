import { lineEdits } from '../text/line-edits.ts';
import { toTuples } from './edit-tuples.ts';
import { decodeJournal, encodeEntries } from './encode-journal.ts';
import type { JournalEntry, VersionKind } from './entry.ts';
import { listVersions, versionTexts, type JournalVersion } from './list-versions.ts';
import { searchJournal } from './read-journal.ts';
import { soundEntries, textsAt } from './walk-journal.ts';

export interface ThinningLimits {
  /** Steps of undo that stay, at least; everything since the last save stays in any case. */
  readonly mostSteps: number;
  /** Characters that older versions may take, the oldest go first. */
  readonly mostCharacters: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** All of a day, the last of each hour for a week, of each day for a month, of each week beyond. */
export function keepVersions(
  versions: readonly JournalVersion[],
  now: number,
): readonly JournalVersion[] {
  const best = new Map<string, JournalVersion>();
  for (const version of versions) {
    const bucket = bucketOf(version, now);
    const other = best.get(bucket);
    if (other === undefined || weight(version.kind) >= weight(other.kind)) {
      best.set(bucket, version);
    }
  }
  return [...best.values()].toSorted((one, other) => one.index - other.index);
}

function bucketOf({ at, index }: JournalVersion, now: number): string {
  const age = now - at;
  if (age < dayMs) return `every ${index}`;
  const lengthMs = age < 7 * dayMs ? hourMs : age < 30 * dayMs ? dayMs : 7 * dayMs;
  return `${lengthMs} ${Math.floor(at / lengthMs)}`;
}

/** A save says more of a text than that it stood on the screen for a while. */
function weight(kind: VersionKind): number {
  return kind === 'pause' ? 0 : 1;
}

/**
 * The journal with its older part reduced to the versions that age and size allow; null when it
 * holds no text. The text, what is unsaved of it, and the last steps of undo stay as they are.
 */
export function thinJournal(
  read: readonly JournalEntry[],
  now: number,
  limits: ThinningLimits,
): readonly JournalEntry[] | null {
  const entries = soundEntries(read);
  const keepFrom = recentPart(entries, limits.mostSteps);
  if (keepFrom === null) return null;
  const versions = listVersions(entries).filter(({ index }) => index < keepFrom);
  const kept = keepVersions(versions, now);

  const head = entries.filter(({ kind }) => kind === 'head').slice(0, 1);
  const recent = entries.slice(keepFrom).filter(({ kind }) => kind !== 'head');
  const old = oldPart(kept, versionTexts(entries, kept), limits.mostCharacters);
  const start = textsAt(entries, new Set([keepFrom - 1])).get(keepFrom - 1);
  const first = recent[0];
  const isThere = first?.kind === 'base' || start === undefined || start === old.text;
  if (isThere) return [...head, ...old.entries, ...recent];
  const at = first !== undefined && 'at' in first ? first.at : now;
  return [...head, ...old.entries, leapTo(old.text, start, at), ...recent];
}

/** The same of a journal's file as it lies on the disk; null, too, where it would not become shorter. */
export function thinnedBytes(
  bytes: Uint8Array,
  now: number,
  limits: ThinningLimits,
): Uint8Array | null {
  const entries = thinJournal(decodeJournal(bytes), now, limits);
  const thinned = entries && encodeEntries(entries);
  return thinned !== null && thinned.length < bytes.length ? thinned : null;
}

/** Where the part begins that stays as it is: the last steps, and all since the disk's state was known. */
function recentPart(entries: readonly JournalEntry[], mostSteps: number): number | null {
  const { text, breakIndex, steps, certain } = searchJournal(entries);
  if (text === null) return null;
  const firstStep = steps.at(-Math.min(steps.length, mostSteps)) ?? entries.length;
  const wanted = Math.min(firstStep, certain === -1 ? entries.length : certain);
  return wanted === breakIndex + 1 ? breakIndex : wanted;
}

interface OldPart {
  readonly entries: readonly JournalEntry[];
  readonly text: string | null;
}

function oldPart(
  kept: readonly JournalVersion[],
  texts: ReadonlyMap<string, string>,
  mostCharacters: number,
): OldPart {
  const entries: JournalEntry[] = [];
  let text: string | null = null;
  for (const { id, at, kind } of withinSize(kept, texts, mostCharacters)) {
    const next = texts.get(id);
    if (next === undefined) continue;
    if (next !== text) entries.push(leapTo(text, next, at));
    entries.push({ kind: 'mark', at, as: kind });
    text = next;
  }
  return { entries, text };
}

/** The newest ones whose texts, told as differences, fit. */
function withinSize(
  kept: readonly JournalVersion[],
  texts: ReadonlyMap<string, string>,
  mostCharacters: number,
): readonly JournalVersion[] {
  const fitting: JournalVersion[] = [];
  let size = 0;
  let newer: string | null = null;
  for (const version of kept.toReversed()) {
    const text = texts.get(version.id);
    if (text === undefined) continue;
    // The oldest one stands there whole, so each counts as if it were that.
    const own = newer === null ? 0 : sizeOf(lineEdits(text, newer));
    if (size + own + text.length > mostCharacters && fitting.length > 0) break;
    size += own;
    fitting.push(version);
    newer = text;
  }
  return fitting.toReversed();
}

function sizeOf(edits: ReturnType<typeof lineEdits>): number {
  const perEntry = 60;
  return edits.reduce((size, { insert }) => size + insert.length + perEntry, perEntry);
}

function leapTo(from: string | null, to: string, at: number): JournalEntry {
  return from === null
    ? { kind: 'base', at, text: to, version: null }
    : { kind: 'leap', at, edits: toTuples(lineEdits(from, to)) };
}
