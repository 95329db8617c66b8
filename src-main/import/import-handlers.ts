import type { ExportWorld } from '../export/run-export.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import type { TrashCallOptions } from '../documents/trash-calls.ts';
import { forkProcess } from '../processes/fork-process.ts';
import { dayOf } from '../release/release-desk.ts';
import type { Services } from '../services.ts';
import { importCalls } from './import-calls.ts';
import importMakerModule from './import-maker.ts?modulePath';

interface Shared {
  readonly trashing: Omit<TrashCallOptions, 'desk'>;
  readonly memory: ExportWorld['memory'];
  readonly ask: ExportWorld['ask'];
  readonly written: WrittenFiles;
}

/** The calls of imports and feeds, wired to the app's services. */
export function importHandlers(services: Services, { trashing, ...exporting }: Shared) {
  const { asked, desk, dialogs, disk, host, settings, writer } = services;
  return importCalls({
    ...trashing,
    desk,
    writer,
    start: forkProcess(importMakerModule, 'Galley import'),
    language: host.language,
    choose: dialogs.chooseImport,
    onProgress: (progress) => {
      host.send('import.progress', progress);
    },
    feeds: {
      ...exporting,
      disk,
      writer,
      settings,
      translate: host.translate,
      today: () => dayOf(new Date()),
      fixedFolder: asked.exportFolder,
      chooseFolder: dialogs.chooseFeedsFolder,
    },
  });
}
