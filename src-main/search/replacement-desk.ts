import { randomUUID } from 'node:crypto';
import type { AppError } from '#core/app-error.ts';
import type { CallInput } from '#core/ipc/contract.ts';
import type { Replacement } from '#core/ipc/search-shapes.ts';
import { toEdits, toTuples } from '#core/journal/edit-tuples.ts';
import { err, ok, type Result } from '#core/result.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import { invertEdits } from '#core/text/invert-edits.ts';
import { documentIfThere } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import type { KeptFile } from '../files/kept-file.ts';
import { sha256Of } from '../files/read-stable.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { mostReplacements, type ReplacementRecord } from './replacement-record.ts';

export interface ReplacementDeskOptions {
  readonly desk: Pick<LibraryDesk, 'current' | 'pathOf'>;
  readonly disk: Disk;
  readonly records: KeptFile<readonly ReplacementRecord[]>;
  /** Writes an issue only while it is the version that it was made from. */
  readonly save: Handlers['issue.save'];
}

type FileState = Replacement['files'][number]['state'];
type FileRecord = ReplacementRecord['files'][number];
interface Planned {
  readonly record: FileRecord;
  /** Null for what the window has done. */
  readonly text: string | null;
}

/**
 * Replaces in many files and takes that back. What is going to be done is on disk before the first file is
 * written, so that after a crash each file's digest says whether it was done. R1 to R3 in INVARIANTS.md.
 */
export function createReplacementDesk({ desk, disk, records, save }: ReplacementDeskOptions) {
  async function read(issueId: string) {
    const path = await desk.pathOf(issueId);
    return path.ok ? documentIfThere(disk, path.value) : path;
  }

  async function plan({
    issueId,
    version,
    changes,
    isDone,
  }: CallInput<'search.replace'>['files'][number]): Promise<Planned | FileState> {
    if (isDone) {
      const back = [...toTuples(changes)];
      const record = { issueId, before: '', after: version, changes: changes.length, undo: back };
      return { record, text: null };
    }
    const now = await read(issueId);
    if (!now.ok) return 'failed';
    if (now.value?.version !== version) return 'changed';
    if (now.value.encoding !== 'utf-8') return 'failed';
    const before = now.value.disk.text;
    if (!areWritten(before, changes)) return 'changed';
    const text = applyEdits(before, changes);
    const after = sha256Of(encodeDiskText(text, now.value.disk));
    const back = [...toTuples(invertEdits(before, changes))];
    const record = { issueId, before: version, after, changes: changes.length, undo: back };
    return { record, text };
  }

  async function replace(
    input: CallInput<'search.replace'>,
  ): Promise<Result<Replacement, AppError>> {
    const folder = desk.current()?.folder;
    if (folder === undefined) return err({ code: 'library/not-found', path: '' });
    const states = new Map<string, FileState>();
    const planned: Planned[] = [];
    for (const file of input.files) {
      const one = await plan(file);
      if (typeof one === 'string') states.set(file.issueId, one);
      else planned.push(one);
    }
    const { query, replacement } = input;
    const id = randomUUID();
    const files = planned.map(({ record }) => record);
    const begun = await keep({ id, folder, query, replacement, finished: false, files });
    if (!begun.ok) return begun;
    for (const { record, text } of planned) {
      states.set(record.issueId, text === null ? 'done' : await write(record, text));
    }
    const done = files.filter(({ issueId }) => states.get(issueId) === 'done');
    await keep({ id, folder, query, replacement, finished: true, files: done });
    return ok({ id, query, replacement, files: told(input.files, states) });
  }

  async function write({ issueId, before }: FileRecord, text: string): Promise<FileState> {
    const saved = await save({ issueId, text, baseVersion: before, convertToUtf8: false });
    if (saved.ok) return 'done';
    return saved.error.code === 'file/changed-on-disk' ? 'changed' : 'failed';
  }

  /** In place of the record of the same id; one without files goes. */
  function keep(record: ReplacementRecord) {
    return records.change((now) =>
      [record, ...now.filter(({ id }) => id !== record.id)]
        .filter(({ files }) => files.length > 0)
        .slice(0, mostReplacements),
    );
  }

  async function takeBack(file: FileRecord): Promise<FileState> {
    const now = await read(file.issueId);
    if (!now.ok) return 'failed';
    if (now.value?.version === file.before) return 'done';
    if (now.value?.version !== file.after) return 'changed';
    const text = applyEdits(now.value.disk.text, toEdits(file.undo));
    return write({ ...file, before: file.after }, text);
  }

  async function undo({
    id,
    except,
  }: CallInput<'search.undo-replacement'>): Promise<Result<Replacement, AppError>> {
    const record = (await records.read()).find((each) => each.id === id);
    const folder = desk.current()?.folder;
    if (record === undefined || record.folder !== folder) {
      return err({ code: 'library/not-found', path: folder ?? '' });
    }
    const states = new Map<string, FileState>();
    for (const file of record.files) {
      states.set(file.issueId, except.includes(file.issueId) ? 'done' : await takeBack(file));
    }
    const files = record.files.filter(({ issueId }) => states.get(issueId) !== 'done');
    await keep({ ...record, finished: true, files });
    return ok({ ...record, files: told(record.files, states) });
  }

  /** A replacement that a crash has ended is told of as such only once. */
  async function last() {
    const folder = desk.current()?.folder;
    const record = (await records.read()).find((each) => each.folder === folder);
    if (record === undefined) return ok(null);
    const states = new Map<string, FileState>();
    for (const { issueId, before, after } of record.files) {
      const now = record.finished ? null : await read(issueId);
      const version = now?.ok === true ? now.value?.version : after;
      states.set(issueId, version === after ? 'done' : version === before ? 'to-do' : 'changed');
    }
    if (!record.finished) await keep({ ...record, finished: true });
    const { id, query, replacement, finished } = record;
    const files = told(record.files, states);
    return ok({ id, query, replacement, files, interrupted: !finished });
  }

  return { replace, undo, last };
}

function told(
  files: readonly { readonly issueId: string; readonly changes: number | readonly unknown[] }[],
  states: ReadonlyMap<string, FileState>,
): Replacement['files'] {
  return files.map(({ issueId, changes }) => ({
    issueId,
    state: states.get(issueId) ?? 'failed',
    changes: typeof changes === 'number' ? changes : changes.length,
  }));
}

/** Whether what is to go stands there; changes are ascending and apart. */
export function areWritten(
  text: string,
  changes: readonly CallInput<'search.replace'>['files'][number]['changes'][number][],
): boolean {
  let before = 0;
  return changes.every(({ from, to, old }) => {
    const fits = from >= before && text.slice(from, to) === old && to - from === old.length;
    before = to;
    return fits;
  });
}
