import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOptions } from '#core/export/edition/edition-settings.ts';
import { planExport } from '#core/export/export-issue.ts';
import { mainCopy } from '#core/export/main-copy.ts';
import type {
  CopyPart,
  ExportSource,
  GivenFile,
  Picture,
  PictureRequest,
  Target,
} from '#core/export/target.ts';
import type { ExportDone } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { withPictures, type RenderPages } from './make-pictures.ts';
import { sentenceOf, shownReport } from './shown-report.ts';
import { writeExport, type WriteExportOptions } from './write-export.ts';

export interface ExportRequest {
  readonly target: Target;
  readonly source: ExportSource;
  readonly options: ExportOptions;
}

/** What an export needs of the world outside. */
export interface ExportWorld extends WriteExportOptions {
  readonly translate: Translate;
  readonly findPictures: (requests: readonly PictureRequest[]) => Promise<readonly Picture[]>;
  /** Text files below a folder, as far as they are there. */
  readonly readFiles: (folder: string, paths: readonly string[]) => Promise<readonly GivenFile[]>;
  /** Where the files go; null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly putOnClipboard: (
    content: Pick<CopyPart, 'html' | 'text'>,
  ) => Promise<Result<null, AppError>>;
  readonly renderPages: RenderPages;
  /** Hands out the id by which the window names a written file. */
  readonly idOf: (path: string) => string;
}

/** Exports an issue; null when the person cancels a folder or a replacement. */
export async function runExport(
  { target, source, options }: ExportRequest,
  world: ExportWorld,
): Promise<Result<ExportDone | null, AppError>> {
  const refused = (reasons: readonly ReportEntry[]) => {
    const reason = reasons.map((entry) => sentenceOf(entry, world.translate)).join(' ');
    return err({ code: 'export/refused', target: target.title, reason } as const);
  };
  const planned = planExport(target, source, options);
  if (!planned.ok) return refused(planned.error);
  const { pictures, reads, run } = planned.value;
  const archive = reads.length === 0 ? null : await world.chooseFolder();
  if (reads.length > 0 && archive === null) return ok(null);
  const output = run({
    pictures: await world.findPictures(pictures),
    files: archive === null ? [] : await world.readFiles(archive, reads),
  });
  if (!output.ok) return refused(output.error);
  const { copies } = output.value;
  const { files, report } = await withPictures(output.value, world.renderPages);
  const folder = files.length === 0 ? null : (archive ?? (await world.chooseFolder()));
  if (files.length > 0 && folder === null) return ok(null);
  const copy = mainCopy(output.value);
  if (copy !== null) {
    const put = await world.putOnClipboard(copy);
    if (!put.ok) return put;
  }
  const nothing = ok({ paths: [], kept: [] });
  const { patches } = output.value;
  const written = folder === null ? nothing : await writeExport(folder, { files, patches }, world);
  if (!written.ok) return written;
  if (written.value === null) return ok(null);
  return ok({
    targetId: target.id,
    files: written.value.paths.map((path) => ({ id: world.idOf(path), name: basename(path) })),
    kept: written.value.kept.map((path) => basename(path)),
    folder,
    copies: [...copies],
    report: shownReport(report, world.translate),
  });
}
