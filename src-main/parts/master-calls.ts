import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { RefusedMaster, WrittenMaster } from '#core/ipc/master-shapes.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { partsOf } from '#core/parts/part-group.ts';
import { languagePaths, masterPath } from '#core/parts/part-paths.ts';
import { err, ok, type Result } from '#core/result.ts';
import { joinTwins } from '#core/twins/master/join-twins.ts';
import { splitMaster, type SplitError } from '#core/twins/master/split-master.ts';
import { documentIfThere, readDocument } from '../documents/read-document.ts';
import type { TrashCallOptions } from '../documents/trash-calls.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { rawBytes, rawText } from './raw-text.ts';
import { placeInside } from '../files/place-inside.ts';

type MasterCallOptions = TrashCallOptions & { readonly writer: FileWriter };
type Answer = Result<WrittenMaster | RefusedMaster, AppError>;
/** Null for a file that held the same already. */
type Placed = { readonly trashId: string | null } | null;

/** Splits masters into their languages and joins them again. */
export function masterCalls(options: MasterCallOptions) {
  const { desk, disk, trash, writer, whileNothingIsRead, now } = options;

  const current = () => {
    const library = desk.current();
    if (library === null) throw new Error('a path without a library');
    return library;
  };
  const parse = (text: string) => parseIssue(text, { profile: parseProfileOf(current().settings) });

  /** The text of an issue's file; a refusal where it is not UTF-8. */
  async function read(issueId: string): Promise<Result<string | RefusedMaster, AppError>> {
    const path = await desk.pathOf(issueId);
    if (!path.ok) return path;
    const document = await readDocument(disk, path.value);
    if (!document.ok) return document;
    return ok(
      document.value.encoding === 'utf-8' ? rawText(document.value.disk) : refusal('not-utf-8'),
    );
  }

  /** Writes a file; another one that is there goes into the trash before. */
  async function place(issueId: string, raw: string): Promise<Result<Placed, AppError>> {
    const { folder, shown, settings } = current();
    const name = basename(issueId);
    const inside = await placeInside(disk, folder, issueId);
    if (!inside.ok) return inside;
    const path = inside.value;
    const there = await documentIfThere(disk, path);
    if (!there.ok) return there;
    if (there.value !== null && rawText(there.value.disk) === raw) return ok(null);
    let trashId: string | null = null;
    if (there.value !== null) {
      const file = { libraryId: shown.id, issueId, path };
      const kept = await whileNothingIsRead(issueId, () => trash.discard(file, now()));
      if (!kept.ok) return kept;
      trashId = kept.value;
    }
    const written = await writer.write(path, rawBytes(raw), absent);
    if (!written.ok) {
      return err(
        written.error.kind === 'changed' ? { code: 'file/exists', name } : written.error.error,
      );
    }
    desk.include(summariseFile(issueId, raw.replaceAll(/\r\n?/gu, '\n'), readingOf(settings)).file);
    return ok({ trashId });
  }

  async function placeAll(
    files: readonly { readonly id: string; readonly raw: string }[],
    left: number,
  ): Promise<Answer> {
    const replaced: WrittenMaster['replaced'] = [];
    const written: WrittenMaster['files'] = [];
    for (const { id, raw } of files) {
      const placed = await place(id, raw);
      if (!placed.ok) return placed;
      if (placed.value === null) continue;
      written.push({ issueId: id, fileName: basename(id) });
      const { trashId } = placed.value;
      if (trashId !== null) replaced.push({ trashId, issueId: id });
    }
    desk.rescan();
    return ok({ kind: 'done', files: written, replaced, left });
  }

  async function split(issueId: string): Promise<Answer> {
    const raw = await read(issueId);
    if (!raw.ok) return raw;
    if (typeof raw.value !== 'string') return ok(raw.value);
    const done = splitMaster(raw.value, parse);
    if (!done.ok) return ok(refusalOf(done.error));
    const { zh, en } = languagePaths(issueId, current().shown.groups);
    const files = [
      { id: zh, raw: done.value.zh },
      { id: en, raw: done.value.en },
    ];
    return placeAll(files, done.value.left.length);
  }

  async function joined(issueId: string): Promise<Answer> {
    const { shown } = current();
    const { group, twin } = partsOf(shown.groups, issueId);
    const own = group?.parts.find(({ file }) => file === issueId);
    if (group === null || twin === null || own === undefined) return ok(refusal('no-twin'));
    const isEnglish = own.language === 'en' || twin.language === 'zh';
    const [zh, en] = isEnglish ? [twin.file, issueId] : [issueId, twin.file];
    const [left, right] = [await read(zh), await read(en)];
    if (!left.ok) return left;
    if (!right.ok) return right;
    if (typeof left.value !== 'string') return ok(left.value);
    if (typeof right.value !== 'string') return ok(right.value);
    const master = joinTwins(left.value, right.value, parse);
    if (!master.ok) return ok(refusal('not-reversible'));
    const known = group.parts.find(({ isBilingual }) => isBilingual)?.file;
    const taken = (id: string) => shown.files.some((file) => file.id === id);
    return placeAll([{ id: known ?? masterPath(zh, taken), raw: master.value }], 0);
  }

  return {
    'twins.split': ({ issueId }) => split(issueId),
    'twins.join': ({ issueId }) => joined(issueId),
  } satisfies Partial<Handlers>;
}

function refusal(reason: RefusedMaster['reason'], line: number | null = null): RefusedMaster {
  return { kind: 'refused', reason, line };
}

function refusalOf(error: SplitError): RefusedMaster {
  if (error.kind === 'loose-mark') return refusal('loose-mark', error.line);
  return refusal(error.kind === 'one-language' ? 'one-language' : 'not-reversible');
}
