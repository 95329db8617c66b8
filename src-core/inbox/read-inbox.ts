import { plainLine } from '../text/plain-line.ts';
import { acceptedUrl } from './accepted-url.ts';
import {
  entryStates,
  inboxLimits,
  type EntryState,
  type InboxEntry,
  type InboxProblem,
} from './entry.ts';

/** A line of the file; `entry` is null for one that does not count, which stays as it is. */
export interface InboxLine {
  readonly text: string;
  /** The line's object with all its fields. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly entry: InboxEntry | null;
}

export interface ReadInbox {
  readonly lines: readonly InboxLine[];
  /** In the file's order. */
  readonly entries: readonly InboxEntry[];
  /** At most `mostProblems` of them. */
  readonly problems: readonly InboxProblem[];
}

const mostProblems = 100;

/** Reads inbox.jsonl (LF line ends). Never throws: a line that does not fit is named, the rest counts. */
export function readInbox(text: string): ReadInbox {
  const problems: InboxProblem[] = [];
  const known = new Map<string, number>();
  const lines = text.split('\n').map((line, index): InboxLine => {
    if (line.trim() === '') return { text: line, fields: null, entry: null };
    const read = known.size < inboxLimits.entries ? readLine(line) : 'too-many';
    if (typeof read === 'string') {
      if (problems.length < mostProblems) {
        problems.push({ line: index + 1, kind: read, detail: plainLine(line, 80) });
      }
      return { text: line, fields: null, entry: null };
    }
    const id = freeId(read.entry.id, line, known);
    known.set(id, 1);
    return { text: line, fields: read.fields, entry: { ...read.entry, id } };
  });
  const entries = lines.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  return { lines, entries, problems };
}

function readLine(
  line: string,
): InboxProblem['kind'] | { readonly fields: Record<string, unknown>; readonly entry: InboxEntry } {
  if (line.length > inboxLimits.line) return 'too-long';
  const fields = objectIn(line);
  if (fields === null) return 'not-json';
  const url = typeof fields['url'] === 'string' ? acceptedUrl(fields['url']) : null;
  if (url === null) return 'url';
  const state = fields['state'] ?? 'new';
  if (!isState(state)) return 'state';
  const words = (name: 'title' | 'note' | 'section' | 'source') =>
    typeof fields[name] === 'string' ? plainLine(fields[name], inboxLimits[name]) : '';
  const isDone = state === 'kept' || state === 'skipped';
  return {
    fields,
    entry: {
      id: idIn(fields['id']),
      url,
      title: words('title'),
      note: words('note'),
      section: words('section'),
      source: words('source'),
      date: dateIn(fields['date']),
      state,
      issue: state === 'kept' && typeof fields['issue'] === 'string' ? fields['issue'] : null,
      done: isDone ? dateIn(fields['done']) : null,
    },
  };
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isState(value: unknown): value is EntryState {
  return entryStates.some((state) => state === value);
}

function idIn(value: unknown): string {
  return typeof value === 'string' && value.length <= 100 ? value : '';
}

function dateIn(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}

/**
 * A line without an id is called by what it holds, so that it is found again as long as it stands; of
 * two lines with one id both count. `known` holds how often each id was met.
 */
function freeId(id: string, line: string, known: Map<string, number>): string {
  const own = id === '' ? `line-${hashOf(line)}` : id;
  let count = known.get(own) ?? 0;
  if (count === 0) return own;
  do count += 1;
  while (known.has(`${own}~${count}`));
  known.set(own, count);
  return `${own}~${count}`;
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
