import { putOnClipboard, putPictureOnClipboard } from '../export/put-on-clipboard.ts';
import { renderPages } from '../export/render-page.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import { forkProcess } from '../processes/fork-process.ts';
import type { Services } from '../services.ts';
import { reportCalls } from './report-calls.ts';
import { seasonCalls } from './season-calls.ts';
import seasonMakerModule from './season-maker.ts?modulePath';
import { statisticsCalls } from './statistics-calls.ts';

/** What answers about seasons and statistics, each with a process of its own. */
export function seasonHandlers(
  { asked, desk, dialogs, disk, host, issues, makePicture, settings, writer }: Services,
  written: WrittenFiles,
) {
  const both = {
    desk,
    disk,
    writer,
    renderPages,
    written,
    translate: host.translate,
    fixedFolder: asked.exportFolder,
  };
  return {
    ...seasonCalls({
      ...both,
      settings,
      save: issues.handlers['issue.save'],
      start: forkProcess(seasonMakerModule, 'Galley seasons'),
      makePicture,
      choosePath: dialogs.chooseSeasonPath,
      onProgress: (progress) => {
        host.send('season.progress', progress);
      },
    }),
    ...reportCalls({
      ...both,
      save: issues.handlers['issue.save'],
      start: forkProcess(seasonMakerModule, 'Galley reports'),
      onProgress: (progress) => {
        host.send('report.progress', progress);
      },
    }),
    ...statisticsCalls({
      ...both,
      start: forkProcess(seasonMakerModule, 'Galley statistics'),
      copy: putOnClipboard,
      copyPicture: putPictureOnClipboard,
      choosePath: dialogs.chooseStatisticsPath,
    }),
  };
}
