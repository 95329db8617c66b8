import { basename } from 'node:path';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { libraryFeeds } from '../export/library-feeds.ts';
import { realDisk } from '../files/disk.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { readStatusFile } from '../release/status-file.ts';
import { openSeasons } from '../season/open-seasons.ts';
import { importLines, isText } from './import-lines.ts';
import type { ImportAnswer, ImportAsk, TakenFile } from './import-messages.ts';
import { planImport, type PlannedFile } from './plan-import.ts';
import { readSources } from './read-sources.ts';

interface HeldPlan {
  readonly planId: string;
  readonly settings: LibrarySettings;
  readonly files: readonly PlannedFile[];
}

/** Answers what is asked of an import; the plan that was made last is held where this runs. */
export function createImportAnswers(): (asked: ImportAsk) => Promise<ImportAnswer> {
  let held: HeldPlan | null = null;

  return async (asked) => {
    if (asked.kind === 'take') {
      const file = held?.planId === asked.planId ? held.files[asked.at] : undefined;
      const taken = held === null || file === undefined ? null : takenFile(file, held.settings);
      return { kind: 'take', taken };
    }
    if (asked.kind === 'feeds') {
      return { kind: 'feeds', feeds: await feedsOf(asked.folder, asked.today) };
    }
    held = null;
    const { planId, folder, settings, paths, language } = asked;
    const plan = await planImport(folder, await readSources(paths));
    held = { planId, settings, files: plan.files };
    return { kind: 'plan', plan: importLines(plan, translatorFor(language)) };
  };
}

function takenFile(file: PlannedFile, settings: LibrarySettings): TakenFile {
  if (!isText(file)) return { file, listed: null };
  const text = new TextDecoder().decode(file.bytes).replaceAll(/\r\n?/gu, '\n');
  return { file, listed: summariseFile(file.path, text, readingOf(settings)).file };
}

async function feedsOf(path: string, today: string) {
  const opened = await openSeasons(path);
  if (!opened.ok) throw new Error(opened.error);
  const status = await readStatusFile(realDisk, path);
  return libraryFeeds({ ...opened.value, name: basename(path), status }, { language: null, today });
}
