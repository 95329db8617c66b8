import { plainLine } from '../text/plain-line.ts';
import { daysRemembered, inboxLimits, type EntryChange, type InboxEntry } from './entry.ts';
import { inboxOf, readInboxLines, type InboxLine, type InboxText } from './read-inbox.ts';

interface ChangedInbox extends InboxText {
  /** The entries that were asked for, as they are now. */
  readonly changed: readonly InboxEntry[];
  /** Ids that are not in the file (any more). */
  readonly missing: readonly string[];
}

const dayMs = 24 * 60 * 60 * 1000;

/** Changes entries by id; other lines and fields stay as they are. `now` is ISO 8601. */
export function changeEntries(
  text: string,
  changes: readonly EntryChange[],
  now: string,
): ChangedInbox {
  const wanted = new Map<string, EntryChange['set']>();
  for (const { id, set } of changes) wanted.set(id, { ...wanted.get(id), ...set });
  const lines = readInboxLines(text).map((line): InboxLine => {
    const set = line.counted === null ? undefined : wanted.get(line.counted.entry.id);
    return set === undefined ? line : changedLine(line, set, now);
  });
  const inbox = inboxOf(withoutOld(lines, now));
  const byId = new Map(inbox.entries.map((entry) => [entry.id, entry]));
  const ids = [...wanted.keys()];
  return {
    ...inbox,
    changed: ids.flatMap((id) => byId.get(id) ?? []),
    missing: ids.filter((id) => !byId.has(id)),
  };
}

/** Takes the lines of entries out. */
export function removeEntries(text: string, ids: readonly string[]): InboxText {
  const gone = new Set(ids);
  return inboxOf(
    readInboxLines(text).filter(({ counted }) => counted === null || !gone.has(counted.entry.id)),
  );
}

/** Without what was kept or skipped too long ago; an entry that tells no time stays. */
export function withoutOld(lines: readonly InboxLine[], now: string): readonly InboxLine[] {
  const oldest = Date.parse(now) - daysRemembered * dayMs;
  return lines.filter(({ counted }) => {
    if (counted === null) return true;
    const { state, done, date } = counted.entry;
    const since = state === 'new' || state === 'later' ? null : (done ?? date);
    return since === null || !(Date.parse(since) < oldest);
  });
}

function changedLine(line: InboxLine, set: EntryChange['set'], now: string): InboxLine {
  if (line.counted === null) return line;
  const { fields, entry } = line.counted;
  const next: Record<string, unknown> = { ...fields, id: entry.id };
  for (const name of ['title', 'note', 'section'] as const) {
    const value = set[name];
    if (value === undefined || value === entry[name]) continue;
    setOrRemove(next, name, plainLine(value, inboxLimits[name]));
  }
  const { state } = set;
  if (state !== undefined) {
    const isDone = state === 'kept' || state === 'skipped';
    next['state'] = state;
    setOrRemove(next, 'done', isDone ? now : '');
    setOrRemove(next, 'issue', state === 'new' ? '' : (set.issue ?? ''));
  }
  const [changed] = readInboxLines(JSON.stringify(next));
  // Fields of others can leave too little room in the line.
  return changed === undefined || changed.counted === null ? line : changed;
}

function setOrRemove(fields: Record<string, unknown>, name: string, value: string): void {
  if (value === '') delete fields[name];
  else fields[name] = value;
}
