import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import { judgeAnswer } from '#core/translation/judge-answer.ts';
import { markedItems, type MarkedItem } from '#core/translation/item-mark.ts';
import { makePrompt, type TranslationLanguage } from '#core/translation/make-prompt.ts';
import { placeAnswer } from '#core/translation/place-answer.ts';
import { readAnswer } from '#core/translation/read-answer.ts';
import { instructionsFile } from '#core/translation/translation-settings.ts';
import { knownSources } from '#core/twins/translation-records.ts';
import { twinStates } from '#core/twins/twin-states.ts';
import type { TwinFile } from '#core/twins/twin-text.ts';
import { realDisk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { readRegularText } from '../files/read-regular.ts';
import { noteTranslations, readTranslations } from '../translation/translations-file.ts';
import type { Command, CommandWorld, ExitCode } from './command.ts';
import { libraryFor, lookForTwin, type FoundTwin, type NamedLibrary } from './find-twin.ts';
import { readIssue, type IssueFile } from './read-issue.ts';
import { commandLineWriter, saveBytes, writingFailure } from './save-file.ts';

export const translateItems: Command = {
  name: 'translate',
  summary: 'translateSummary',
  takes: 'FILE',
  options: {
    to: { value: 'LANG', help: 'translateToHelp', required: true, choices: ['zh', 'en', 'ja'] },
    prompt: { value: null, help: 'promptHelp' },
    all: { value: null, help: 'translateAllHelp' },
    answer: { value: 'ANSWER', help: 'answerHelp' },
    library: { value: 'DIR', help: 'libraryHelp' },
  },
  async run({ operand, values, flags }, world) {
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    const { answer } = values;
    const to = values['to'] as TranslationLanguage;
    if (flags.has('prompt') === (answer !== undefined)) {
      return complain(world.translate('commandLine.promptOrAnswer'));
    }
    const read = await readIssue(operand, world);
    if (!read.ok) return complain(read.error);
    const library = await libraryFor(read.value, values['library'], world);
    if (!library.ok) return complain(library.error);
    const { twin } = lookForTwin(read.value, library.value, to);
    const asked = { file: read.value, library: library.value, to, twin };
    if (answer !== undefined) return placeIn(asked, { operand, answer }, world);
    const prompt = await promptOf(asked, flags.has('all'), world);
    if (!prompt.ok) return complain(prompt.error);
    world.print(prompt.value);
    return 0;
  },
};

interface Asked {
  readonly file: IssueFile;
  readonly library: NamedLibrary;
  readonly to: TranslationLanguage;
  readonly twin: FoundTwin | null;
}

function sideOf(file: IssueFile, text: string, id: string): TwinFile {
  const folder = id.slice(0, Math.max(0, id.lastIndexOf('/')));
  return { text, issue: file.parse(text), folder, parse: file.parse };
}

/** What is missing or stale; everything where nothing is, or where there is no file to compare with. */
async function promptOf(
  { file, library, to, twin }: Asked,
  wantsAll: boolean,
  world: CommandWorld,
): Promise<Result<string, string>> {
  const source = sideOf(file, file.text, '');
  const marked = markedItems(source);
  const open = wantsAll || twin === null ? [] : await openItems(source, twin, library, marked);
  const { instructions = '', glossary = {} } = library.settings.translation ?? {};
  const name = instructionsFile(instructions);
  const path = name === null ? null : await realPathInside(library.folder, name);
  const text = path === null ? null : await readRegularText(path);
  if (name !== null && text === null) {
    return err(world.translate('commandLine.notThere', { path: name }));
  }
  return ok(
    makePrompt({
      source,
      items: open.length > 0 ? open : marked,
      from: file.issue.language,
      to,
      instructions: text ?? instructions,
      glossary,
    }),
  );
}

async function openItems(
  source: TwinFile,
  twin: FoundTwin,
  library: NamedLibrary,
  marked: readonly MarkedItem[],
): Promise<readonly MarkedItem[]> {
  const records = await readTranslations(realDisk, library.folder);
  const known = knownSources(records.ok ? records.value : [], twin.id);
  const states = twinStates(source, twin.twin, { source: 'here', known });
  // That a title is not translated shows on the other side.
  const untranslated = twinStates(twin.twin, source).flatMap(
    ({ message, twinSection, twinItem }) =>
      message === 'untranslated' ? [{ section: twinSection, item: twinItem }] : [],
  );
  const wanted = [
    ...states.filter(({ state }) => state === 'missing' || state === 'stale'),
    ...untranslated,
  ];
  return marked.filter(({ item }) =>
    wanted.some((one) => one.section === item.section && one.item === item.item),
  );
}

async function placeIn(
  { file, library, to, twin }: Asked,
  { operand, answer }: { readonly operand: string; readonly answer: string },
  world: CommandWorld,
): Promise<ExitCode> {
  const complain = (message: string): 2 => {
    world.say(message);
    return 2;
  };
  if (twin === null) return complain(world.translate('commandLine.noTwin', { path: operand }));
  const given = await readFile(resolve(world.workingFolder, answer), 'utf8').catch(() => null);
  if (given === null) return complain(world.translate('commandLine.notThere', { path: answer }));
  const shown = join(library.shown, twin.id);
  const target = await readIssue(join(library.folder, twin.id), world);
  if (!target.ok) return complain(target.error);
  const source = sideOf(file, file.text, twin.own);
  const answered = readAnswer(given, source, markedItems(source));
  if (answered.length === 0) {
    return complain(world.translate('commandLine.noAnswer', { path: answer }));
  }
  const refused = answered.flatMap((each) =>
    judgeAnswer(source, each, to).map(({ reason, values }) =>
      refusalLine(each.marked.item.at.title, reason, values, world.translate),
    ),
  );
  for (const line of refused) world.say(line);
  if (refused.length > 0) return 1;

  const { text, disk, path, version } = target.value;
  const words = answered.map(({ marked, words: each }) => ({ name: marked.name, words: each }));
  const { edits, placed } = placeAnswer(source, sideOf(target.value, text, twin.id), words);
  if (edits.length > 0) {
    const bytes = encodeDiskText(applyEdits(text, edits), disk);
    const saved = await saveBytes({ path, shown, bytes, version }, world);
    if (!saved.ok) return complain(saved.error);
  }
  const at = new Date().toISOString();
  const records = answered
    .filter(({ marked }) => placed.includes(marked.name))
    .map(({ marked, isOutdated }) => ({
      file: twin.id,
      item: marked.name,
      source: isOutdated ? '' : marked.print,
      at,
    }));
  const noted = await noteTranslations(realDisk, commandLineWriter(world), library.folder, records);
  if (!noted.ok) return complain(writingFailure(noted.error, shown, world.translate));
  world.say(world.translate('commandLine.translated', { count: placed.length, path: shown }));
  return placed.length === answered.length ? 0 : 1;
}

function refusalLine(
  title: string,
  reason: Parameters<typeof translateData<'translation'>>[2],
  values: Readonly<Record<string, string>>,
  words: Translate,
): string {
  return `${title}: ${translateData(words, 'translation', reason, values)}`;
}
