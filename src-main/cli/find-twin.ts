import { realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { partsOf, type IssuePart } from '#core/parts/part-group.ts';
import { err, ok, type Result } from '#core/result.ts';
import { languageFiles, sourceLanguage } from '#core/twins/source-language.ts';
import type { TwinText } from '#core/twins/twin-text.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { indexLibrary } from '../library/index-links.ts';
import { readText } from '../library/read-text.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import type { CommandWorld } from './command.ts';
import type { IssueFile } from './read-issue.ts';
import { shownPath } from './shown-path.ts';

export interface NamedLibrary {
  readonly folder: string;
  readonly settings: LibrarySettings;
  /** As the person would write it. */
  readonly shown: string;
}

/** The library that was asked for, else the file's own. */
export async function libraryFor(
  { library }: IssueFile,
  asked: string | undefined,
  world: CommandWorld,
): Promise<Result<NamedLibrary, string>> {
  const { workingFolder, translate } = world;
  if (asked === undefined) {
    const { folder, settings } = library;
    return ok({ folder, settings, shown: shownPath(folder, world) });
  }
  try {
    const folder = await realpath(resolve(workingFolder, asked));
    const { settings } = await readSettingsFile(realDisk, folder);
    return ok({ folder, settings, shown: asked });
  } catch (error) {
    const cause = systemCause(error);
    return err(translate('commandLine.notALibrary', { path: asked, cause }));
  }
}

export interface FoundTwin {
  /** The ids of the twin and of the file itself. */
  readonly id: string;
  readonly own: string;
  readonly twin: TwinText;
}

/**
 * The file's other language among the library's files of the same issue (in the language `to`, if that is
 * given), and which of the two is translated from; null where there is none.
 */
export function lookForTwin(
  file: IssueFile,
  { folder, settings }: NamedLibrary,
  to: IssuePart['language'],
): { readonly twin: FoundTwin | null; readonly source: string | null } {
  const own = relative(folder, file.path).replaceAll('\\', '/');
  const { links, files } = indexLibrary(folder, settings);
  const groups = links.groups();
  const { group, twin } = partsOf(groups, own);
  const part = group?.parts.find((each) => each.file === own);
  const wanted =
    to === null || twin?.language === to
      ? (twin?.file ?? null)
      : (group?.parts.find(
          ({ language, edition, role }) =>
            language === to && edition === part?.edition && role !== 'compilation',
        )?.file ?? null);
  const text = wanted === null ? null : readText(join(folder, wanted));
  if (wanted === null || text === null || wanted === own) return { twin: null, source: null };
  const first = sourceLanguage(settings.translation?.source, languageFiles(groups, files));
  const language = group?.parts.find((each) => each.file === wanted)?.language ?? null;
  const isOwn = part?.language === first || (language !== first && part?.role === 'master');
  return {
    twin: { id: wanted, own, twin: { text, issue: file.parse(text) } },
    source: isOwn ? own : wanted,
  };
}
