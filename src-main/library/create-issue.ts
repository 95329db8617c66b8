import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { planNewIssue, type NewIssuePlan } from '#core/issue/new-issue.ts';
import { chooseSources, type ListedFile } from '#core/issue/new-issue/choose-sources.ts';
import { twinSeries } from '#core/issue/new-issue/twin-series.ts';
import type { PartGroup } from '#core/parts/part-group.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { chooseTemplate } from '#core/issue/new-issue/fill-template.ts';
import { err, ok, type Result } from '#core/result.ts';
import { lookBack } from '#core/season/look-back/look-back.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { mapPosition } from '#core/text/map-position.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { earlierIssues } from '../season/earlier-issues.ts';
import { firstLook } from './first-look.ts';
import { walkLibrary } from './walk-library.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import { placeInside } from '../files/place-inside.ts';

export interface CreateIssueRequest {
  /** The real path of the library's folder. */
  readonly folder: string;
  /** In the library's order, with what is no issue. */
  readonly files: readonly LibraryFile[];
  /** YYYY-MM-DD, null for the usual step after the last issue. */
  readonly date: string | null;
  readonly now: Date;
  /** What the library's galley.yaml sets. */
  readonly settings: LibrarySettings;
}

/** What the other language of an issue is made from; null where there is nothing to go on from. */
export function twinRequest(
  request: CreateIssueRequest,
  groups: readonly PartGroup[],
  issueId: string,
): CreateIssueRequest | null {
  const issues = request.files.filter(({ kind }) => kind === 'issue').map(listed);
  const issue = issues.find(({ path }) => path === issueId);
  const series = issue === undefined ? null : twinSeries(issue, issues, groups);
  if (issue === undefined || series === null) return null;
  const paths = new Set(series.map(({ path }) => path));
  // A template is in the language of the issues that it is for.
  const { template: _, ...settings } = request.settings;
  return {
    ...request,
    files: request.files.filter(({ id }) => paths.has(id)),
    date: issue.date,
    settings,
  };
}

/**
 * The list of a library with every file's number and date, though the scan may not have come to all
 * of them yet. Both arguments are of the library at `folder`.
 */
export function completeList(
  folder: string,
  files: readonly LibraryFile[],
  settings: LibrarySettings,
): readonly LibraryFile[] {
  return files.every(({ sections }) => sections !== null)
    ? files
    : firstLook(folder, walkLibrary(folder), settings, Infinity);
}

const plainFile: DiskText = { text: '', bom: false, lineEndings: [] };

/** Writes the issue after the library's last one; a file that is there already is never written over. */
export async function createIssue(
  { folder, files, date, now, settings }: CreateIssueRequest,
  disk: Disk,
  writer: FileWriter,
): Promise<Result<NewIssuePlan, AppError>> {
  const issues = files.filter(({ kind }) => kind === 'issue').map(listed);
  const sources = chooseSources(issues);
  const documents = new Map<string, DiskText>();
  for (const { path } of sources === null ? [] : [sources.last, ...sources.earlier]) {
    const read = await readInside(disk, folder, path);
    if (read.ok) documents.set(path, read.value);
    else if (path === sources?.last.path) return read;
  }
  const templatePath = settings.template ?? chooseTemplate(files.map(({ id }) => id));
  const template = templatePath === null ? null : await readInside(disk, folder, templatePath);
  if (template !== null && !template.ok) return template;
  const plan = planNewIssue({
    issues,
    texts: new Map([...documents].map(([path, { text }]) => [path, text])),
    template: template?.value.text ?? null,
    date,
    today: dayOf(now),
    libraryName: settings.name ?? basename(folder),
    settings,
  });
  const looking = lookingBack(plan, folder, files, settings);
  const like = template?.value ?? documents.get(plan.continues ?? '') ?? plainFile;
  return write(looking, like, folder, disk, writer);
}

/** The plan with the lines by which a new issue looks back, where galley.yaml has a rule for them. */
function lookingBack(
  plan: NewIssuePlan,
  folder: string,
  files: readonly LibraryFile[],
  settings: LibrarySettings,
): NewIssuePlan {
  const rule = settings.season?.lookBack;
  if (rule === undefined) return plan;
  const issue = parseIssue(plan.text, { fileName: plan.path, profile: parseProfileOf(settings) });
  const language = issue.language === 'zh' || issue.language === 'en' ? issue.language : null;
  const earlier = earlierIssues({ folder, settings, files, groups: [] }, language);
  const edits = lookBack(plan.text, { ...issue, number: plan.number }, rule, earlier)?.edits ?? [];
  if (edits.length === 0) return plan;
  const { titlePlace } = plan;
  const text = applyEdits(plan.text, edits);
  if (titlePlace === null) return { ...plan, text };
  const from = mapPosition(titlePlace.from, edits, 'before');
  return { ...plan, text, titlePlace: { from, to: from + titlePlace.to - titlePlace.from } };
}

async function write(
  plan: NewIssuePlan,
  like: DiskText,
  folder: string,
  disk: Disk,
  writer: FileWriter,
): Promise<Result<NewIssuePlan, AppError>> {
  const name = basename(plan.path);
  // A folder for each year is made with its first issue.
  const place = await placeInside(disk, folder, plan.path);
  if (!place.ok) return place;
  const written = await writer.write(place.value, encodeDiskText(plan.text, like), absent);
  if (written.ok) return ok(plan);
  return err(
    written.error.kind === 'changed' ? { code: 'file/exists', name } : written.error.error,
  );
}

async function readInside(
  disk: Disk,
  folder: string,
  path: string,
): Promise<Result<DiskText, AppError>> {
  const real = await realPathInside(folder, path);
  if (real === null) return err({ code: 'file/not-found', name: basename(path) });
  const document = await readDocument(disk, real);
  return document.ok ? ok(document.value.disk) : document;
}

function listed({ id, number, title, date }: LibraryFile): ListedFile {
  return { path: id, number, title, date };
}

/** The day where the person is. */
function dayOf(now: Date): string {
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
