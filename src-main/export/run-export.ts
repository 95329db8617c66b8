import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { mainCopy } from '#core/export/main-copy.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { CopyPart, Target } from '#core/export/target.ts';
import type { ExportDone } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  reasonsOf,
  type ExportMaker,
  type NoAnswer,
  type PlanRequest,
  type Refused,
} from './export-maker.ts';
import { withPictures, type RenderPages } from './make-pictures.ts';
import { sentenceOf, shownReport } from './shown-report.ts';
import { writeExport, type WriteExportOptions } from './write-export.ts';

export interface ExportRequest {
  readonly target: Target;
  readonly plan: PlanRequest;
  /** The library's real folder, for pictures. */
  readonly libraryFolder: string;
}

/** What an export needs of the world outside. */
export interface ExportWorld extends WriteExportOptions {
  readonly translate: Translate;
  readonly maker: ExportMaker;
  /** What is to be known of the issue besides its report. */
  readonly warnings: readonly ReportEntry[];
  /** Where the files go; null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly putOnClipboard: (
    content: Pick<CopyPart, 'html' | 'text'>,
  ) => Promise<Result<null, AppError>>;
  readonly renderPages: RenderPages;
  /** Told of the files that were written. */
  readonly onWritten: (paths: readonly string[]) => void;
  /** Cancels what is being made; what is being written is finished. */
  readonly signal: AbortSignal;
  /** Hands out the id by which the window names a written file. */
  readonly idOf: (path: string) => string;
}

/** Exports an issue; null when the person cancels a folder, a replacement or the export itself. */
export async function runExport(
  { target, plan, libraryFolder }: ExportRequest,
  world: ExportWorld,
): Promise<Result<ExportDone | null, AppError>> {
  const refused = (reasons: readonly ReportEntry[]): Result<null, AppError> => {
    const reason = reasons.map((entry) => sentenceOf(entry, world.translate)).join(' ');
    return err({ code: 'export/refused', target: target.title, reason });
  };
  const notMade = (outcome: Refused | NoAnswer): Result<null, AppError> => {
    if (outcome.state === 'broke') throw new Error(outcome.cause);
    return outcome.state === 'cancelled' ? ok(null) : refused(reasonsOf(outcome));
  };
  const planned = await world.maker.plan(plan, world.signal);
  if (planned.state !== 'planned') return notMade(planned);
  const needsFolder = planned.reads.length > 0;
  const archive = needsFolder ? await world.chooseFolder() : null;
  if (needsFolder && archive === null) return ok(null);
  const seen = archive === null ? 'absent' : { folder: archive };
  const request = { ...plan, libraryFolder, seen, known: null } as const;
  const made = await world.maker.make(request, world.signal);
  if (made.state === 'same') throw new Error('nothing was known of this export');
  if (made.state !== 'made') return notMade(made);
  const { output } = made;
  const { copies, patches } = output;
  const whole = await withPictures(output, world.renderPages, world.signal);
  if (world.signal.aborted) return ok(null);
  if (!whole.ok) return refused(whole.error);
  const { files, report } = whole.value;
  const folder = files.length === 0 ? null : (archive ?? (await world.chooseFolder()));
  if (files.length > 0 && folder === null) return ok(null);
  const copy = mainCopy(output);
  if (copy !== null) {
    const put = await world.putOnClipboard(copy);
    if (!put.ok) return put;
  }
  const nothing = ok({ paths: [], adopted: [], kept: [] });
  const written = folder === null ? nothing : await writeExport(folder, { files, patches }, world);
  if (!written.ok) return written;
  if (written.value === null) return ok(null);
  world.onWritten(written.value.paths);
  return ok({
    targetId: target.id,
    files: written.value.paths.map((path) => ({ id: world.idOf(path), name: basename(path) })),
    adopted: written.value.adopted.map((path) => basename(path)),
    kept: written.value.kept.map((path) => basename(path)),
    folder,
    copies: [...copies],
    report: shownReport([...world.warnings, ...report], world.translate),
  });
}
