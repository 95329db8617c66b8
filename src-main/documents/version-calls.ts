import { basename, dirname, extname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { IssueVersion } from '#core/ipc/version-shapes.ts';
import { listVersions, versionText, versionTexts } from '#core/journal/list-versions.ts';
import { err, ok, type Result } from '#core/result.ts';
import { changeSize } from '#core/text/change-size.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import type { IssueJournals } from './issue-journals.ts';
import { readDocument } from './read-document.ts';

export interface VersionCallOptions {
  readonly desk: Pick<LibraryDesk, 'current' | 'include' | 'pathOf'>;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly journals: IssueJournals;
}

const plainText: DiskText = { text: '', bom: false, lineEndings: [] };
const mostNames = 50;

/** Lists an issue's versions, shows one, and writes one as a file beside the issue. */
export function versionCalls({ desk, disk, writer, journals }: VersionCallOptions) {
  const entriesOf = async (issueId: string) =>
    (await journals
      .fileOf(issueId)
      ?.read()
      .catch(() => [])) ?? [];

  async function list(issueId: string): Promise<IssueVersion[]> {
    const entries = await entriesOf(issueId);
    const versions = listVersions(entries);
    const texts = versionTexts(entries, versions);
    const listed: IssueVersion[] = [];
    let before: string | null = null;
    for (const { id, at, kind } of versions) {
      const text = texts.get(id);
      if (text === undefined || text === before) continue;
      listed.push({ id, at, kind, ...changeSize(before ?? text, text) });
      before = text;
    }
    return listed.toReversed();
  }

  async function read(issueId: string, versionId: string): Promise<Result<string, AppError>> {
    const text = versionText(await entriesOf(issueId), versionId);
    return text === null ? err({ code: 'file/not-found', name: basename(issueId) }) : ok(text);
  }

  /** The file's byte order mark and line ends, where it is still there. */
  async function writtenLike(issueId: string): Promise<DiskText> {
    const path = await desk.pathOf(issueId);
    const document = path.ok ? await readDocument(disk, path.value) : path;
    return document.ok && document.value.encoding === 'utf-8' ? document.value.disk : plainText;
  }

  async function restore(issueId: string, versionId: string) {
    const library = desk.current();
    const text = await read(issueId, versionId);
    if (!text.ok) return text;
    if (library === null) throw new Error('a version without a library');
    const name = basename(issueId);
    const parentId = dirname(issueId);
    const parent = await realPathInside(library.folder, parentId);
    const bytes = encodeDiskText(text.value, await writtenLike(issueId));
    for (let number = 1; number <= mostNames; number += 1) {
      const copyName = nameOfCopy(name, Number.parseInt(versionId, 10), number);
      const written = await writer.write(join(parent ?? library.folder, copyName), bytes, absent);
      if (!written.ok) {
        if (written.error.kind === 'changed') continue;
        return err(written.error.error);
      }
      const copyId = parent === null || parentId === '.' ? copyName : `${parentId}/${copyName}`;
      desk.include(summariseFile(copyId, text.value, readingOf(library.settings)).file);
      await journals.keptElsewhere(issueId);
      return ok({ issueId: copyId, fileName: copyName });
    }
    return err({ code: 'file/exists', name } as const);
  }

  return {
    'issue.versions': async ({ issueId }) => ok(await list(issueId)),
    'issue.version': async ({ issueId, versionId }) => {
      const text = await read(issueId, versionId);
      return text.ok ? ok({ text: text.value }) : text;
    },
    'issue.restore': ({ issueId, versionId }) => restore(issueId, versionId),
    'issue.unsaved': async () => ok([...(await journals.unsaved())]),
  } satisfies Partial<Handlers>;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `issue-5 (2026-11-22 14.03).md`: a name that every system takes. */
function nameOfCopy(name: string, at: number, number: number): string {
  const time = new Date(at);
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  const moment = `${day} ${two(time.getHours())}.${two(time.getMinutes())}`;
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  return `${stem} (${moment}${number === 1 ? '' : ` ${number}`})${extension}`;
}
