import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type {
  ExportOptions,
  ExportOutput,
  ExportSource,
  Picture,
  PictureRequest,
  Target,
} from '#core/export/target.ts';
import type { ExportDone } from '#core/ipc/shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { writeExport, type WriteExportOptions } from './write-export.ts';

export interface ExportRequest {
  readonly target: Target;
  readonly source: ExportSource;
  readonly options: ExportOptions;
}

type ClipboardContent = NonNullable<ExportOutput['clipboard']>;

/** What an export needs of the world outside. */
export interface ExportWorld extends WriteExportOptions {
  readonly translate: Translate;
  readonly findPictures: (requests: readonly PictureRequest[]) => Promise<readonly Picture[]>;
  /** Where the files go; null when the person cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly putOnClipboard: (content: ClipboardContent) => Promise<Result<null, AppError>>;
  /** Hands out the id by which the window names a written file. */
  readonly idOf: (path: string) => string;
}

/** Exports an issue; null when the person cancels a folder or a replacement. */
export async function runExport(
  { target, source, options }: ExportRequest,
  world: ExportWorld,
): Promise<Result<ExportDone | null, AppError>> {
  const pictures = await world.findPictures(target.pictures(source));
  const output = target.export(source, options, pictures);
  if (!output.ok) {
    const reason = output.error.map((entry) => sentenceOf(entry, world.translate)).join(' ');
    return err({ code: 'export/refused', target: target.title, reason });
  }
  const { files, clipboard, report } = output.value;
  const folder = files.length === 0 ? null : await world.chooseFolder();
  if (files.length > 0 && folder === null) return ok(null);
  if (clipboard !== null) {
    const put = await world.putOnClipboard(clipboard);
    if (!put.ok) return put;
  }
  const written = folder === null ? ok([]) : await writeExport(folder, files, world);
  if (!written.ok) return written;
  if (written.value === null) return ok(null);
  return ok({
    targetId: target.id,
    files: written.value.map((path) => ({ id: world.idOf(path), name: basename(path) })),
    folder,
    clipboard,
    report: report.map((entry) => ({
      line: entry.line,
      construct: entry.construct,
      action: entry.action,
      lossy: entry.lossy,
      message: sentenceOf(entry, world.translate),
    })),
  });
}

function sentenceOf({ reason, values }: ReportEntry, translate: Translate): string {
  return translateData(translate, 'report', reason, values);
}
