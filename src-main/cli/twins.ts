import { join } from 'node:path';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { knownSources, translationsFile } from '#core/twins/translation-records.ts';
import { twinStates, type TwinFinding } from '#core/twins/twin-states.ts';
import { realDisk } from '../files/disk.ts';
import { readTranslations } from '../translation/translations-file.ts';
import type { Command } from './command.ts';
import { libraryFor, lookForTwin } from './find-twin.ts';
import { readIssue } from './read-issue.ts';
import { writingFailure } from './save-file.ts';

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
    const { twin: found, source } = lookForTwin(read.value, library.value, null);
    if (found === null) return complain(world.translate('commandLine.noTwin', { path: file }));
    const known = await readTranslations(realDisk, library.value.folder);
    if (!known.ok) world.say(writingFailure(known.error, translationsFile, world.translate));
    const isSource = source !== found.id;
    const translation = isSource ? found.id : found.own;
    const states = twinStates(read.value, found.twin, {
      source: isSource ? 'here' : 'there',
      known: knownSources(known.ok ? known.value : [], translation),
    });
    if (flags.has('json')) {
      world.print(`${JSON.stringify(states.map((one) => forPrograms(one, world.translate)))}\n`);
      return 0;
    }
    world.print(forPeople(states, file, join(library.value.shown, found.id), world.translate));
    return 0;
  },
};

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
