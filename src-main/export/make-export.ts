import { createHash } from 'node:crypto';
import type { ExportOptions } from '#core/export/edition/edition-settings.ts';
import { planExport, type PlannedExport } from '#core/export/export-issue.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, ExportSource, Given, GivenFile, Target } from '#core/export/target.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { digestLeak } from '#core/release/digest-leak.ts';
import { toComeWarning } from '#core/release/to-come.ts';
import type { Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import type { ExportMaker, MakeOutcome, MakeRequest, PlanRequest } from './export-maker.ts';
import { gatherCopies } from './gather-copies.ts';
import { gatherPictures } from './gather-pictures.ts';
import { readGivenFiles } from './read-given-files.ts';

interface Plan {
  readonly target: Target;
  readonly request: PlanRequest;
  readonly source: ExportSource;
  readonly planned: Result<PlannedExport, readonly ReportEntry[]>;
}

/** Makes exports where it is called, through the one door of every export. */
export function createExportMaker(
  targets: readonly Target[],
  disk: Disk,
  now: () => Date = () => new Date(),
): ExportMaker {
  /** An export is planned and made of one text. */
  let last: Plan | null = null;

  function planOf(request: PlanRequest): Plan {
    if (last !== null && isSame(last.request, request)) return last;
    const { targetId, issueId, text, options, settings } = request;
    const target = targets.find(({ id }) => id === targetId);
    if (target === undefined) throw new Error(`no target is named ${targetId}`);
    const profile = parseProfileOf(settings);
    const issue = parseIssue(text, { fileName: issueId, profile });
    const source = { text, issue, fileName: issueId, profile };
    last = { target, request, source, planned: planExport(target, source, options) };
    return last;
  }

  async function make(request: MakeRequest): Promise<MakeOutcome> {
    const { target, source, planned } = planOf(request);
    if (!planned.ok) return { state: 'refused', reasons: planned.error };
    const { pictures, reads, run, text } = planned.value;
    const { libraryFolder, issueId } = request;
    const local = await gatherPictures(libraryFolder, issueId, pictures);
    const copies = target.embedsCopies === true ? await gatherCopies(disk, request, text) : [];
    const given: Given = {
      pictures: [...local, ...copies],
      files: await seenFiles(disk, request, reads),
    };
    const key = keyOf(request, given);
    if (key === request.known) return { state: 'same' };
    const made = run(given);
    if (!made.ok) return { state: 'refused', reasons: made.error };
    const leak = leakOf(source, request.options, made.value);
    if (leak !== null) return { state: 'refused', reasons: [leak] };
    return {
      state: 'made',
      key,
      output: {
        ...made.value,
        report: [...futureReport(target, source, now()), ...made.value.report],
      },
      warnings: warningsOf(planned.value),
      reads,
    };
  }

  return {
    plan: (request) =>
      unlessBroken(() => {
        const { planned } = planOf(request);
        return planned.ok
          ? { state: 'planned', reads: planned.value.reads }
          : { state: 'refused', reasons: planned.error };
      }),
    make: (request) => unlessBroken(() => make(request)),
  };
}

/** A mistake in one target is no reason to show nothing of the others. */
async function unlessBroken<T>(work: () => T | Promise<T>) {
  try {
    return await work();
  } catch (error) {
    return {
      state: 'broke',
      cause: error instanceof Error ? error.message : String(error),
    } as const;
  }
}

function isSame(one: PlanRequest, other: PlanRequest): boolean {
  return (
    one.targetId === other.targetId &&
    one.issueId === other.issueId &&
    one.text === other.text &&
    JSON.stringify([one.options, one.settings]) === JSON.stringify([other.options, other.settings])
  );
}

async function seenFiles(
  disk: Disk,
  { seen }: MakeRequest,
  reads: readonly string[],
): Promise<readonly GivenFile[]> {
  if (seen === 'unseen') return [];
  if (seen === 'absent') return reads.map((path) => ({ path, content: null }));
  return readGivenFiles(disk, seen.folder, reads);
}

function leakOf(
  { text, issue }: ExportSource,
  { edition, settings }: ExportOptions,
  output: ExportOutput,
): ReportEntry | null {
  if (edition === 'full' || settings.itemLinks) return null;
  const added = Object.values(settings.placeholders).map(({ value }) => value ?? '');
  return digestLeak({ text, issue, added }, output);
}

/** Some generators leave out what is dated later, and say nothing. */
function futureReport(
  { title, hidesFuture }: Target,
  { issue: { date } }: ExportSource,
  now: Date,
): readonly ReportEntry[] {
  if (hidesFuture !== true || date === null || date <= localDay(now)) return [];
  const values = { target: title, date };
  return [
    {
      line: 1,
      construct: 'front-matter.date',
      action: 'changed',
      lossy: true,
      reason: 'siteHidesFuture',
      values,
    },
  ];
}

/** The day that it is here, as YYYY-MM-DD. */
function localDay(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

function warningsOf({ text, lineOf }: PlannedExport): readonly ReportEntry[] {
  const toCome = toComeWarning(text);
  return toCome === null ? [] : [{ ...toCome, line: lineOf(toCome.line) }];
}

/** Everything that an export is made of. */
function keyOf({ targetId, issueId, text, options, settings }: PlanRequest, given: Given): string {
  const hash = createHash('sha256');
  const rest = [targetId, issueId, options, settings, given.files, text.length];
  hash.update(JSON.stringify(rest)).update(text);
  for (const { path, bytes } of given.pictures) {
    hash.update(JSON.stringify([path, bytes?.length ?? null])).update(bytes ?? '');
  }
  return hash.digest('hex');
}
