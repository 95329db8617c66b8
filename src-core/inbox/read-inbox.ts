import { plainLine } from '../text/plain-line.ts';
import { acceptedUrl } from './accepted-url.ts';
import {
  entryStates,
  inboxLimits,
  type EntryState,
  type InboxEntry,
  type InboxProblem,
} from './entry.ts';

/** A line of the file; one without an entry does not count, and stays as it is. */
export interface InboxLine {
  readonly text: string;
  readonly counted: {
    /** The line's object with all its fields. */
    readonly fields: Readonly<Record<string, unknown>>;
    readonly entry: InboxEntry;
  } | null;
  /** Why it does not count; null for one that does, and for blanks. */
  readonly problem: InboxProblem['kind'] | null;
}

/** What an inbox.jsonl (LF line ends) holds. */
export interface InboxText {
  readonly text: string;
  /** In the file's order. */
  readonly entries: readonly InboxEntry[];
  /** The first hundred. */
  readonly problems: readonly InboxProblem[];
}

const mostProblems = 100;

/** Reads inbox.jsonl. Never throws: a line that does not fit is named, the rest counts. */
export function readInbox(text: string): InboxText {
  return { ...inboxOf(readInboxLines(text)), text };
}

export function readInboxLines(text: string): readonly InboxLine[] {
  const known = new Map<string, number>();
  return text.split('\n').map((line): InboxLine => {
    if (line.trim() === '') return { text: line, counted: null, problem: null };
    const read = known.size < inboxLimits.entries ? readLine(line) : 'too-many';
    if (typeof read === 'string') return { text: line, counted: null, problem: read };
    const id = freeId(read.entry.id, line, known);
    known.set(id, 1);
    const entry = { ...read.entry, id };
    return { text: line, counted: { fields: read.fields, entry }, problem: null };
  });
}

/** What lines come to that were read before; ids are as they were then. */
export function inboxOf(lines: readonly InboxLine[]): InboxText {
  const problems: InboxProblem[] = [];
  lines.forEach(({ text, problem: kind }, index) => {
    if (kind === null || problems.length >= mostProblems) return;
    problems.push({ line: index + 1, kind, detail: plainLine(text, 80) });
  });
  return {
    text: lines.map((line) => line.text).join('\n'),
    entries: lines.flatMap(({ counted }) => counted?.entry ?? []),
    problems,
  };
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
      issue: state !== 'new' && typeof fields['issue'] === 'string' ? fields['issue'] : null,
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
