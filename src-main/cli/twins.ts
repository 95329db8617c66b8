import { realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { partsOf } from '#core/parts/part-group.ts';
import { err, ok, type Result } from '#core/result.ts';
import { twinStates, type TwinFinding } from '#core/twins/twin-states.ts';
import type { TwinText } from '#core/twins/twin-text.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { indexLinks } from '../library/index-links.ts';
import { readText } from '../library/read-text.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import type { Command, CommandWorld } from './command.ts';
import { readIssue, type IssueFile } from './read-issue.ts';

export const twins: Command = {
  name: 'twins',
  summary: 'twinsSummary',
  takes: 'FILE',
  options: {
    library: { value: 'DIR', help: 'libraryHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operand: file, values, flags }, world) {
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    const read = await readIssue(file, world);
    if (!read.ok) return complain(read.error);
    const library = await libraryFor(read.value, values['library'], world);
    if (!library.ok) return complain(library.error);
    const found = findTwin(read.value, library.value);
    if (found === null) return complain(world.translate('commandLine.noTwin', { path: file }));
    const states = twinStates(read.value, found.twin);
    if (flags.has('json')) {
      world.print(`${JSON.stringify(states.map((one) => forPrograms(one, world.translate)))}\n`);
      return 0;
    }
    world.print(forPeople(states, file, join(library.value.shown, found.id), world.translate));
    return 0;
  },
};

interface Library {
  readonly folder: string;
  readonly settings: LibrarySettings;
  /** As the person would write it. */
  readonly shown: string;
}

async function libraryFor(
  { library }: IssueFile,
  asked: string | undefined,
  { workingFolder, translate }: CommandWorld,
): Promise<Result<Library, string>> {
  if (asked === undefined) {
    const shown = relative(workingFolder, library.folder);
    return ok({ folder: library.folder, settings: library.settings, shown });
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

/** The file's other language among the library's files of the same issue. */
function findTwin(
  file: IssueFile,
  { folder, settings }: Library,
): { readonly id: string; readonly twin: TwinText } | null {
  const own = relative(folder, file.path).replaceAll('\\', '/');
  const { twin } = partsOf(indexLinks(folder, settings).groups(), own);
  const text = twin === null ? null : readText(join(folder, twin.file));
  return twin === null || text === null
    ? null
    : { id: twin.file, twin: { text, issue: file.parse(text) } };
}

/** What programs get; its names and their meaning are a promise. Places count from 1. */
function forPrograms(finding: TwinFinding, translate: Translate) {
  const { section, item, state, line, twinLine } = finding;
  return {
    section: section === null ? null : section + 1,
    item: item === null ? null : item + 1,
    state,
    message: messageOf(finding, translate),
    line,
    twinLine,
  };
}

function messageOf({ message, values }: TwinFinding, translate: Translate): string {
  return message === null ? '' : translateData(translate, 'twins', message, values);
}

/** What is not in order, as lines that editors and terminals understand, and how much is. */
function forPeople(
  states: readonly TwinFinding[],
  file: string,
  twin: string,
  translate: Translate,
): string {
  const lines = states.flatMap((finding) => {
    if (finding.message === null) return [];
    const place = finding.line === null ? twin : file;
    return `${place}:${finding.line ?? finding.twinLine ?? 1}: ${messageOf(finding, translate)}\n`;
  });
  const inOrder = states.filter(({ state }) => state === 'translated').length;
  const summary = translate('commandLine.twinsInOrder', { twin, count: inOrder });
  return `${lines.join('')}${summary}\n`;
}
