import { basename, dirname, join } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Chart } from '#core/charts/chart.ts';
import { chartPage } from '#core/charts/chart-page.ts';
import { chartTable, tableCsv } from '#core/charts/chart-table.ts';
import type { ChartForm } from '#core/ipc/statistics-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { RenderPages } from '../export/make-pictures.ts';
import type { putOnClipboard, putPictureOnClipboard } from '../export/put-on-clipboard.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import type { Disk } from '../files/disk.ts';
import { fileError } from '../files/system-error.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { statisticsRequest } from './read-statistics.ts';
import { createSeasonProcess, type StartSeasonProcess } from './season-process.ts';

export interface StatisticsCallOptions {
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly start: StartSeasonProcess;
  readonly renderPages: RenderPages;
  readonly written: WrittenFiles;
  readonly copy: typeof putOnClipboard;
  readonly copyPicture: typeof putPictureOnClipboard;
  readonly translate: () => Translate;
  /** The folder of `--export-dir`, where nothing is asked. */
  readonly fixedFolder: string | null;
  /** Null when the person cancels. */
  readonly choosePath: (path: string, ending: string) => Promise<string | null>;
}

const cancelled: AppError = { code: 'season/failed', cause: 'cancelled' };
/** A byte order mark tells spreadsheets that a CSV is UTF-8. */
const byteOrderMark = '\uFEFF';

export function statisticsCalls(options: StatisticsCallOptions) {
  const { desk, disk, writer, renderPages, written, copy, copyPicture, translate } = options;
  const { fixedFolder, choosePath } = options;
  const ask = createSeasonProcess(options.start);

  function csvOf(chart: Chart): string {
    const t = translate();
    const words = { total: t('statistics.total'), share: t('statistics.share') };
    return tableCsv(chartTable(chart, words));
  }

  async function svgOf(chart: Chart): Promise<Result<string, AppError>> {
    const answer = await ask({ kind: 'draw', chart });
    if (!answer.ok) return answer;
    return answer.value === null ? err(cancelled) : ok(answer.value.svg);
  }

  async function pngOf(chart: Chart): Promise<Result<Uint8Array, AppError>> {
    const svg = await svgOf(chart);
    if (!svg.ok) return svg;
    const [made] = await renderPages([chartPage(svg.value, `${chart.id}.png`)]);
    return made?.ok === true ? made : err({ code: 'season/failed', cause: made?.error ?? '' });
  }

  async function contentOf(chart: Chart, form: ChartForm): Promise<Result<Uint8Array, AppError>> {
    if (form === 'png') return pngOf(chart);
    if (form === 'csv') return ok(new TextEncoder().encode(byteOrderMark + csvOf(chart)));
    const svg = await svgOf(chart);
    return svg.ok ? ok(new TextEncoder().encode(svg.value)) : svg;
  }

  return {
    'statistics.read': async ({ range }) => {
      const library = desk.current();
      if (library === null) return err({ code: 'library/not-found', path: '' });
      const { folder, settings, shown } = library;
      const { files, groups } = shown;
      const request = statisticsRequest({ folder, settings, files, groups }, range);
      const answer = await ask({ kind: 'statistics', request });
      if (!answer.ok) return answer;
      return answer.value === null ? err(cancelled) : ok(answer.value.statistics);
    },
    'statistics.copy': async ({ chart, form }) => {
      if (form === 'csv') {
        const copied = await copy({ html: null, text: csvOf(chart) });
        return copied.ok ? ok(undefined) : copied;
      }
      const picture = await pngOf(chart);
      if (!picture.ok) return picture;
      const copied = await copyPicture(picture.value);
      return copied.ok ? ok(undefined) : copied;
    },
    'statistics.save': async ({ chart, form }) => {
      const name = `${translate()('statistics.fileName')}-${chart.id}.${form}`;
      const path = fixedFolder === null ? await choosePath(name, form) : join(fixedFolder, name);
      if (path === null) return ok(null);
      const content = await contentOf(chart, form);
      if (!content.ok) return content;
      const fileName = basename(path);
      try {
        await disk.makeFolder(dirname(path));
      } catch (error) {
        return err(fileError(error, fileName, 'writing'));
      }
      const saved = await writer.write(path, content.value);
      if (!saved.ok) {
        if (saved.error.kind === 'failed') return err(saved.error.error);
        return err({ code: 'file/changed-on-disk', name: fileName, disk: null });
      }
      return ok({ fileName, fileId: written.idOf(path) });
    },
  } satisfies Partial<Handlers>;
}
