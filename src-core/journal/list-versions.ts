import type { JournalEntry, VersionKind } from './entry.ts';
import { fileText, textsAt, walkJournal } from './walk-journal.ts';

/** A text that can be had back. */
export interface JournalVersion {
  /** Among the versions of one journal, also after it was thinned. */
  readonly id: string;
  readonly at: number;
  /** `pause`: it was on the screen for a second or longer and was never saved. */
  readonly kind: VersionKind;
  /** Its entry in the journal. */
  readonly index: number;
}

/** What stands that long was seen. */
const seenAfterMs = 1000;

/**
 * Every text that was saved, found on disk, left there by another program, or on the screen for a
 * second, oldest first.
 */
export function listVersions(entries: readonly JournalEntry[]): readonly JournalVersion[] {
  const versions: JournalVersion[] = [];
  const walk = walkJournal();
  /** The last change of the text, while nothing has made a version of it, and the last save begun. */
  const open: { change: Change | null; save: Begun | null } = { change: null, save: null };

  const add = (kind: VersionKind, at: number, index: number): void => {
    versions.push({ id: `${at}-${kind}`, at, kind, index });
  };
  const endPause = (now: number): void => {
    const { change } = open;
    if (change !== null && now - change.at >= seenAfterMs) add('pause', change.at, change.index);
    open.change = null;
  };

  for (const [index, entry] of entries.entries()) {
    if (!walk.step(entry)) continue;
    switch (entry.kind) {
      case 'base':
        // However short it stood: what comes whole is no continuation of it.
        endPause(Infinity);
        if (entry.version === null) open.change = { index, at: entry.at };
        else add('found', entry.at, index);
        break;
      case 'edit':
        if (entry.edits.length === 0) break;
        endPause(entry.at);
        open.change = { index, at: entry.at };
        break;
      case 'saving':
        open.save = { index, at: entry.at, change: open.change?.index ?? -1 };
        break;
      case 'saved':
        if (open.save === null) break;
        replacePause(versions, open.save);
        if (open.change?.index === open.save.change) open.change = null;
        open.save = null;
        break;
      case 'outside':
        add('outside', entry.at, index);
        break;
      case 'mark':
        add(entry.as, entry.at, index);
        open.change = null;
        break;
      case 'head':
      case 'select':
      case 'leap':
      case 'gap':
        break;
      default:
        return entry;
    }
  }
  endPause(Infinity);
  return apart(versions.toSorted((one, other) => one.index - other.index));
}

interface Change {
  readonly index: number;
  readonly at: number;
}

interface Begun extends Change {
  /** The change that was the last one then. */
  readonly change: number;
}

/** What was edited before the save ended has made a pause of the text that was being saved. */
function replacePause(versions: JournalVersion[], begun: Begun): void {
  const pause = versions.findIndex(({ kind, index }) => kind === 'pause' && index === begun.change);
  if (pause !== -1) versions.splice(pause, 1);
  versions.push({ id: `${begun.at}-saved`, at: begun.at, kind: 'saved', index: begun.index });
}

/** Two versions of one moment have ids of their own. */
function apart(versions: readonly JournalVersion[]): readonly JournalVersion[] {
  const counts = new Map<string, number>();
  return versions.map((version) => {
    const count = (counts.get(version.id) ?? 0) + 1;
    counts.set(version.id, count);
    return count === 1 ? version : { ...version, id: `${version.id}-${count}` };
  });
}

/** The texts of versions, by their ids. */
export function versionTexts(
  entries: readonly JournalEntry[],
  versions: readonly JournalVersion[],
): ReadonlyMap<string, string> {
  const shown = textsAt(entries, new Set(versions.map(({ index }) => index)));
  const texts = new Map<string, string>();
  for (const { id, index } of versions) {
    const text = shown.get(index);
    if (text !== undefined) texts.set(id, fileText(entries[index], text));
  }
  return texts;
}

/** The text of one version; null when the journal has no such version any more. */
export function versionText(entries: readonly JournalEntry[], id: string): string | null {
  const versions = listVersions(entries).filter((each) => each.id === id);
  return versionTexts(entries, versions).get(id) ?? null;
}
