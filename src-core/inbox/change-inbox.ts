import { plainLine } from '../text/plain-line.ts';
import {
  daysRemembered,
  inboxLimits,
  type EntryChange,
  type InboxEntry,
  type InboxProblem,
} from './entry.ts';
import { readInbox, type InboxLine } from './read-inbox.ts';

/** An inbox.jsonl before or after a change. */
export interface InboxText {
  readonly text: string;
  readonly entries: readonly InboxEntry[];
  readonly problems: readonly InboxProblem[];
}

export interface ChangedInbox extends InboxText {
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
  const lines = readInbox(text).lines.map((line) => {
    const set = line.entry === null ? undefined : wanted.get(line.entry.id);
    return set === undefined ? line.text : changedLine(line, set, now);
  });
  return withIds(lines, [...wanted.keys()], now);
}

/** Takes the lines of entries out. */
export function removeEntries(text: string, ids: readonly string[]): InboxText {
  const gone = new Set(ids);
  const kept = readInbox(text).lines.filter(({ entry }) => entry === null || !gone.has(entry.id));
  return inboxOf(kept.map((line) => line.text));
}

/** Without what was kept or skipped too long ago; an entry that tells no time stays. */
export function withoutOld(lines: readonly InboxLine[], now: string): readonly string[] {
  const oldest = Date.parse(now) - daysRemembered * dayMs;
  return lines.flatMap(({ text, entry }) => {
    const isOpen = entry === null || entry.state === 'new' || entry.state === 'later';
    const since = isOpen ? null : (entry.done ?? entry.date);
    return since !== null && Date.parse(since) < oldest ? [] : [text];
  });
}

export function inboxOf(lines: readonly string[]): InboxText {
  const text = lines.join('\n');
  const { entries, problems } = readInbox(text);
  return { text, entries, problems };
}

function withIds(lines: readonly string[], ids: readonly string[], now: string): ChangedInbox {
  const written = readInbox(lines.join('\n'));
  const inbox = inboxOf(withoutOld(written.lines, now));
  const byId = new Map(inbox.entries.map((entry) => [entry.id, entry]));
  const changed = ids.flatMap((id) => byId.get(id) ?? []);
  return { ...inbox, changed, missing: ids.filter((id) => !byId.has(id)) };
}

function changedLine({ text, fields, entry }: InboxLine, set: EntryChange['set'], now: string) {
  if (entry === null || fields === null) return text;
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
    setOrRemove(next, 'issue', state === 'kept' ? (set.issue ?? '') : '');
  }
  return JSON.stringify(next);
}

function setOrRemove(fields: Record<string, unknown>, name: string, value: string): void {
  if (value === '') delete fields[name];
  else fields[name] = value;
}
