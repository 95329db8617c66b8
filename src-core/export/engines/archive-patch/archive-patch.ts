import { isSameSection } from '../../../issue/section-name.ts';
import { err, ok, type Result } from '../../../result.ts';
import { fileStem } from '../../addresses/slug.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { refusal, type ReportEntry } from '../../report.ts';
import type { ExportOutput, ExportSource, Given, GivenFile, Target } from '../../target.ts';
import {
  readMarkdownPage,
  writeMarkdownPage,
  type MarkdownFileRow,
} from '../markdown-file/markdown-file.ts';
import { folderOf } from './index-entry.ts';
import { countItems, itemKindOf, itemKinds, type ItemKind } from '../../../issue/item-kinds.ts';
import { patchIndex } from './patch-index.ts';
import type { ArchiveIssue } from './write-entry.ts';

type Refused = readonly ReportEntry[];

interface ArchiveOptions {
  /** The files that may list the issues. */
  readonly readmes: readonly string[];
  /** Names of the sections whose items are of a kind, before the names that are known anyway. */
  readonly counts: Readonly<Partial<Record<ItemKind, readonly string[] | undefined>>>;
}

/** An archive of issues with files that list them, as data. */
export interface ArchivePatchRow {
  readonly id: string;
  readonly title: string;
  readonly page: MarkdownFileRow;
  readOptions(options: ExportOptions): Result<ArchiveOptions, Refused>;
}

/** What a section's items are: as the options name it, else by any of the names it has. */
function kindBy(
  { counts }: ArchiveOptions,
  { settings }: ExportOptions,
): (title: string) => ItemKind | null {
  return (title) => {
    const isOwn = (name: string | undefined) => name !== undefined && isSameSection(name, title);
    const named = itemKinds.find((kind) => counts[kind]?.some(isOwn));
    if (named !== undefined) return named;
    const section = settings.sections.find(({ names, aliases = [] }) =>
      [...Object.values(names), ...aliases].some(isOwn),
    );
    const names = section ? [...Object.values(section.names), ...(section.aliases ?? [])] : [];
    return itemKindOf([title, ...names].join(' '));
  };
}

interface Patches {
  readonly patches: ExportOutput['patches'];
  readonly report: readonly ReportEntry[];
}

function patchFiles(
  readmes: readonly string[],
  files: readonly GivenFile[],
  issue: ArchiveIssue | null,
  path: string,
): Result<Patches, Refused> {
  const unread = readmes.filter((name) => !files.some((file) => file.path === name));
  if (unread.length > 0) {
    return err([refusal(1, 'archive', 'archiveUnreadable', { path: unread.join(', ') })]);
  }
  const there = files.flatMap(({ path: name, content }) =>
    content === null ? [] : [{ path: name, text: content }],
  );
  const names = there.map((file) => file.path).join(', ');
  if (there.length === 0) {
    const entry = { line: 1, construct: 'archive', action: 'changed', lossy: false } as const;
    return ok({ patches: [], report: [{ ...entry, reason: 'archiveNoReadme', values: {} }] });
  }
  if (issue === null) return err([refusal(1, 'archive', 'archiveNoNumber')]);
  const results = there.map((file) => ({ file, result: patchIndex(file, issue) }));
  const refusals = results.flatMap(({ result }) => (result?.ok === false ? [result.error] : []));
  if (refusals.length > 0) return err(refusals);
  if (results.every(({ result }) => result === null)) {
    const folder = folderOf(path) || '.';
    return err([refusal(1, 'archive', 'archiveNoList', { files: names, folder })]);
  }
  const patches = results.flatMap(({ file, result }) =>
    result?.ok && result.value !== file.text
      ? [{ path: file.path, before: file.text, after: result.value }]
      : [],
  );
  return ok({ patches, report: [] });
}

function write(
  row: ArchivePatchRow,
  source: ExportSource,
  options: ExportOptions,
  given: Given,
): Result<ExportOutput, Refused> {
  const own = row.readOptions(options);
  if (!own.ok) return own;
  const page = writeMarkdownPage(row.page, source, options, given.pictures);
  if (!page.ok) return page;
  const path = page.value.files[0]?.path ?? '';
  const { number, title, date } = source.issue;
  const counts = countItems(source.issue, kindBy(own.value, options));
  const issue =
    number === null ? null : { number, title: title ?? fileStem(path), date, path, counts };
  const patched = patchFiles(own.value.readmes, given.files, issue, path);
  if (!patched.ok) return patched;
  const { patches, report } = patched.value;
  return ok({ ...page.value, patches, report: [...page.value.report, ...report] });
}

/**
 * The engine for archives: the issue's file as the Markdown file engine writes it, and the lists and
 * totals of the archive's own files as patches, which applied twice change nothing more.
 */
export function archivePatchTarget(row: ArchivePatchRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'archive',
    editorUrl: null,
    reads(_source, options) {
      const own = row.readOptions(options);
      return own.ok ? own.value.readmes : [];
    },
    export: (source, options, given) => write(row, source, options, given),
    readBack: readMarkdownPage,
  };
}
