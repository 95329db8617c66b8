import { err, ok, type Result } from '../result.ts';

type StatusKind = 'staged' | 'changed' | 'untracked' | 'conflicted';

export interface StatusEntry {
  /** From the top of the working tree, with `/`; that of an untracked folder ends in `/`. */
  readonly path: string;
  /** Where a renamed or copied file was; null for all others. */
  readonly from: string | null;
  /** `staged`: all of its changes are in the index; `changed`: the file differs from the index. */
  readonly kind: StatusKind;
  /** The file is not there any more. */
  readonly isGone: boolean;
}

export interface RepositoryStatus {
  /** Null before the first commit. */
  readonly commit: string | null;
  /** Null when no branch is checked out. */
  readonly branch: string | null;
  readonly upstream: string | null;
  /** Null without an upstream, or when it has not been fetched. */
  readonly ahead: number | null;
  readonly behind: number | null;
  readonly entries: readonly StatusEntry[];
}

/**
 * Reads what `git status --porcelain=v2 --branch -z` prints (git-status(1), "Porcelain Format Version 2").
 * Lines that are not known are passed over, as the format asks for; an error for those that do not hold
 * what their kind has to.
 */
export function readStatus(output: string): Result<RepositoryStatus, string> {
  const records = output.split('\0');
  const heads = new Map<string, string>();
  const entries: StatusEntry[] = [];
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at] ?? '';
    const sign = record.slice(0, 2);
    if (sign === '# ') {
      const [, name = '', value = ''] = /^# ([^ ]+) ?([^]*)$/u.exec(record) ?? [];
      heads.set(name, value);
      continue;
    }
    const fields = fieldCounts.get(sign);
    if (fields === undefined) continue;
    const path = afterFields(record, fields);
    if (path === null) return err(`no path in “${record}”`);
    const from = sign === '2 ' ? (records[at + 1] ?? '') : null;
    if (from === '') return err(`no origin of “${path}”`);
    if (from !== null) at += 1;
    entries.push({ path, from, kind: kindOf(sign, record), isGone: isGone(sign, record) });
  }
  const head = heads.get('branch.head');
  if (head === undefined) return err('no branch');
  const oid = heads.get('branch.oid') ?? '(initial)';
  const [, ahead, behind] = /^\+(\d+) -(\d+)$/u.exec(heads.get('branch.ab') ?? '') ?? [];
  return ok({
    commit: oid === '(initial)' ? null : oid,
    branch: head === '(detached)' ? null : head,
    upstream: heads.get('branch.upstream') ?? null,
    ahead: ahead === undefined ? null : Number(ahead),
    behind: behind === undefined ? null : Number(behind),
    entries,
  });
}

/** How many fields stand before the path; a path may hold blanks. */
const fieldCounts: ReadonlyMap<string, number> = new Map([
  ['1 ', 8],
  ['2 ', 9],
  ['u ', 10],
  ['? ', 1],
]);

function afterFields(record: string, fields: number): string | null {
  let at = 0;
  for (let field = 0; field < fields; field += 1) {
    const blank = record.indexOf(' ', at);
    if (blank === -1) return null;
    at = blank + 1;
  }
  const path = record.slice(at);
  return path === '' ? null : path;
}

function kindOf(sign: string, record: string): StatusKind {
  if (sign === '? ') return 'untracked';
  if (sign === 'u ') return 'conflicted';
  return record[3] === '.' ? 'staged' : 'changed';
}

/** Deleted from the working tree, or from the index and not there since. */
function isGone(sign: string, record: string): boolean {
  return (sign === '1 ' || sign === '2 ') && (record[3] === 'D' || record.startsWith('D.', 2));
}

type StatusCounts = Readonly<Record<StatusKind, number>>;

export function countStatus(entries: readonly StatusEntry[]): StatusCounts {
  const count = (wanted: StatusKind) => entries.filter(({ kind }) => kind === wanted).length;
  return {
    staged: count('staged'),
    changed: count('changed'),
    untracked: count('untracked'),
    conflicted: count('conflicted'),
  };
}
