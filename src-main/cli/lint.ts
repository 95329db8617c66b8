import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { findingMessage } from '#core/checks/finding-message.ts';
import { ruleIds } from '#core/checks/rule-ids.ts';
import { fixFindings } from '#core/checks/fix-findings.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import { lineColumnAt, lineIndex } from '#core/text/lines.ts';
import { systemCause } from '../files/system-error.ts';
import { walkLibrary } from '../library/walk-library.ts';
import type { Command, CommandWorld } from './command.ts';
import { findingLine, type FindingPlace } from './finding-line.ts';
import { openLintLibrary, type LintLibrary } from './lint-library.ts';
import { readIssue, type IssueFile } from './read-issue.ts';
import { saveBytes } from './save-file.ts';

/** What a fix shows or leaves is fixed in the next round; more rounds than this would never end. */
const mostRounds = 10;

export const lint: Command = {
  name: 'lint',
  summary: 'lintSummary',
  takes: 'PATH...',
  options: {
    fix: { value: null, help: 'fixHelp' },
    'no-channels': { value: null, help: 'noChannelsHelp' },
    rule: { value: 'RULE', help: 'ruleHelp', choices: ruleIds },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operands, flags, values }, world) {
    const libraries = new Map<string, LintLibrary>();
    const places: FindingPlace[] = [];
    const all: FileAsked[] = [];
    for (const operand of operands) {
      const files = await filesOf(operand, world);
      if (!files.ok) {
        world.say(files.error);
        return 2;
      }
      all.push(...files.value);
    }
    const channels = !flags.has('no-channels');
    const asked = { isFixed: flags.has('fix'), rule: values['rule'] ?? null, channels };
    for (const one of all) {
      const checked = await lintFile(one, asked, libraries, world);
      if (!checked.ok) {
        world.say(checked.error);
        return 2;
      }
      places.push(...checked.value);
    }
    world.print(
      flags.has('json')
        ? `${JSON.stringify(places.map((place) => forPrograms(place, world.translate)))}\n`
        : forPeople(places, world.translate),
    );
    return places.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
  },
};

interface FileAsked {
  /** As the person would name it. */
  readonly file: string;
  /** The folder that was asked about; null for a single file. */
  readonly folder: string | null;
}

/** The file itself, or every issue in a folder, as the person would name them. */
async function filesOf(
  operand: string,
  { workingFolder, translate }: CommandWorld,
): Promise<Result<readonly FileAsked[], string>> {
  const path = resolve(workingFolder, operand);
  try {
    if (!(await stat(path)).isDirectory()) return ok([{ file: operand, folder: null }]);
    const issues = walkLibrary(path).entries.filter(({ id }) => classifyFile(id) === 'issue');
    if (issues.length === 0) return err(translate('commandLine.noIssues', { path: operand }));
    return ok(
      issues
        .map(({ id }) => join(operand, id))
        .toSorted()
        .map((file) => ({ file, folder: path })),
    );
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isGone) return err(translate('commandLine.notThere', { path: operand }));
    return err(translate('commandLine.cannotRead', { path: operand, cause: systemCause(error) }));
  }
}

interface Asked {
  readonly isFixed: boolean;
  /** The only one that counts; null for all. */
  readonly rule: string | null;
  readonly channels: boolean;
}

async function lintFile(
  { file, folder: named }: FileAsked,
  { channels, isFixed, rule }: Asked,
  libraries: Map<string, LintLibrary>,
  world: CommandWorld,
): Promise<Result<readonly FindingPlace[], string>> {
  const read = await readIssue(file, world, named);
  if (!read.ok) return read;
  const { folder, settings } = read.value.library;
  const library = libraries.get(folder) ?? openLintLibrary(folder, settings, world);
  libraries.set(folder, library);
  const id = relative(folder, read.value.path).replaceAll('\\', '/');
  const check = async (each: string, withChannels: boolean) =>
    (await library.check(id, each, { channels: withChannels })).filter(
      (finding) => rule === null || finding.rule === rule,
    );
  let { text } = read.value;
  if (isFixed) {
    let findings = await check(text, false);
    let count = 0;
    for (let round = 0; round < mostRounds; round += 1) {
      const edits = fixFindings(findings);
      if (edits.length === 0) break;
      text = applyEdits(text, edits);
      findings = await check(text, false);
      count += edits.length;
    }
    const saved = count === 0 ? ok(null) : await save(read.value, file, text, world);
    if (!saved.ok) return saved;
    if (count > 0) world.say(world.translate('commandLine.lintFixed', { path: file, count }));
  }
  const index = lineIndex(text);
  const findings = await check(text, channels);
  return ok(findings.map((finding) => ({ file, finding, ...lineColumnAt(index, finding.from) })));
}

function save(
  { path, disk, version }: IssueFile,
  shown: string,
  text: string,
  world: CommandWorld,
) {
  return saveBytes({ path, shown, bytes: encodeDiskText(text, disk), version }, world);
}

/** What programs get; its names and their meaning are a promise. */
function forPrograms({ file, line, column, finding }: FindingPlace, translate: Translate) {
  const { rule, severity, fix } = finding;
  const message = findingMessage(finding, translate);
  return { file, line, column, rule, severity, message, fixable: fix !== undefined };
}

/** Lines that editors and terminals understand. */
function forPeople(places: readonly FindingPlace[], translate: Translate): string {
  if (places.length === 0) return `${translate('commandLine.lintNone')}\n`;
  return places.map((place) => `${findingLine(place, translate)}\n`).join('');
}
