import { realpath } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { findTarget, targets } from '#core/export/registry.ts';
import type { ReportEntry } from '#core/export/report.ts';
import {
  editionLanguages,
  editions,
  plainSettings,
  type Edition,
  type EditionLanguage,
  type ExportOptions,
} from '#core/export/edition/edition-settings.ts';
import type { Target } from '#core/export/target.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { reasonsOf } from '../export/export-maker.ts';
import { withPictures } from '../export/make-pictures.ts';
import type { Command, CommandInput, CommandWorld, ExitCode } from './command.ts';
import { channelOf } from './channel-of.ts';
import { renderPagesInApp } from './render-pages-in-app.ts';
import { sayPreflight } from './say-preflight.ts';
import { readIssue, type IssueFile } from './read-issue.ts';
import { writeFiles } from './write-files.ts';

export const exportIssue: Command = {
  name: 'export',
  summary: 'exportSummary',
  takes: 'FILE',
  options: {
    to: {
      value: 'TARGET',
      help: 'toTargetHelp',
      choices: targets.map(({ id }) => id),
    },
    channel: { value: 'NAME', help: 'channelHelp' },
    edition: { value: 'EDITION', help: 'editionHelp', choices: editions },
    lang: { value: 'LANGUAGE', help: 'languageHelp', choices: editionLanguages },
    out: { value: 'DIR', help: 'outHelp', required: true },
    replace: { value: null, help: 'replaceHelp' },
    strict: { value: null, help: 'strictHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run(input, world) {
    const read = await readIssue(input.operand, world);
    if (!read.ok) {
      world.say(read.error);
      return 2;
    }
    const asked = await askedExport(read.value, input, world);
    if (!asked.ok) {
      world.say(asked.error);
      return 2;
    }
    const { target } = asked.value;
    const mistakes = await sayPreflight(input.operand, read.value, world);
    if (mistakes > 0 && input.flags.has('strict')) {
      if (input.flags.has('json')) printJson(world, target, [], []);
      const { title } = target;
      world.say(world.translate('commandLine.exportStrict', { target: title, count: mistakes }));
      return 1;
    }
    return exportTo(asked.value, read.value, input, world);
  },
};

interface AskedExport {
  readonly target: Target;
  readonly issueId: string;
  readonly options: ExportOptions;
  /** Why nothing may go there. */
  readonly refusals: readonly ReportEntry[];
}

/** What is asked for by --to or by --channel; the error says in one line why it is nothing. */
async function askedExport(
  file: IssueFile,
  input: CommandInput,
  world: CommandWorld,
): Promise<Result<AskedExport, string>> {
  const { translate } = world;
  const { to, channel: name, edition, lang } = input.values;
  const { folder } = file.library;
  const issueId = relative(folder, await realpath(file.path))
    .split(sep)
    .join('/');
  if (name === undefined) {
    const target = findTarget(to ?? '');
    return target === null
      ? err(translate('commandLine.missingOption', { name: '--to', value: 'TARGET' }))
      : ok({ target, issueId, options: optionsOf(input, file), refusals: [] });
  }
  if ([to, edition, lang].some((each) => each !== undefined)) {
    return err(translate('commandLine.channelHasOwn', { name }));
  }
  const { library, text } = file;
  const found = await channelOf(name, { library, issueId, text }, world);
  if (!found.ok) return found;
  const { channel, options, refusals } = found.value;
  const target = findTarget(channel.target);
  if (target === null) {
    return err(translateData(translate, 'report', 'targetGone', { name: channel.target }));
  }
  return ok({ target, issueId, options, refusals });
}

async function exportTo(
  { target, issueId, options, refusals }: AskedExport,
  file: IssueFile,
  input: CommandInput,
  world: CommandWorld,
): Promise<ExitCode> {
  const { translate } = world;
  const { folder: library } = file.library;
  const out = resolve(world.workingFolder, input.values['out'] ?? '');
  const refused = (reasons: readonly ReportEntry[]): ExitCode => {
    const report = reasons.map((entry) => reportEntry(entry, translate));
    const reason = report.map(({ message }) => message).join(' ');
    if (input.flags.has('json')) printJson(world, target, [], report);
    world.say(translate('commandLine.exportRefused', { target: target.title, reason }));
    return 1;
  };
  if (refusals.length > 0) return refused(refusals);
  const made = await world.maker.make({
    targetId: target.id,
    issueId,
    text: file.text,
    options,
    settings: file.library.settings,
    libraryFolder: library,
    seen: { folder: out },
    known: null,
  });
  if (made.state === 'same') throw new Error('nothing was known of this export');
  if (made.state !== 'made') return refused(reasonsOf(made));

  const { output } = made;
  const whole = await withPictures(output, (pages) => renderPagesInApp(pages, world));
  if (!whole.ok) return refused(whole.error);
  const { files, report } = whole.value;
  const { patches } = output;
  const issues = new Set([await realpath(file.path)]);
  const mayReplace = input.flags.has('replace');
  const written = await writeFiles(out, { files, patches }, { issues, mayReplace }, world);
  if (!written.ok) {
    if (written.error === 1 && input.flags.has('json')) printJson(world, target, [], []);
    return written.error;
  }
  const entries = report.map((entry) => reportEntry(entry, translate));
  const paths = [...files, ...patches].map(({ path }) => path);
  if (input.flags.has('json')) {
    printJson(world, target, paths, entries);
    return 0;
  }
  for (const path of paths) {
    world.print(`${translate('commandLine.exportedFile', { path: join(out, path) })}\n`);
  }
  for (const { line, message } of entries) {
    world.print(`${translate('commandLine.reportLine', { path: input.operand, line, message })}\n`);
  }
  return 0;
}

function optionsOf({ values }: CommandInput, { library }: IssueFile): ExportOptions {
  const { edition = 'full', lang } = values;
  return {
    edition: edition as Edition,
    language: (lang ?? null) as EditionLanguage | null,
    settings: { ...plainSettings, sections: library.settings.sections ?? [] },
  };
}

function reportEntry(
  { line, construct, action, lossy, reason, values }: ReportEntry,
  translate: Translate,
) {
  const message = translateData(translate, 'report', reason, values);
  return { line, construct, action, lossy, message };
}

function printJson(
  world: CommandWorld,
  target: Target,
  files: readonly string[],
  report: readonly object[],
): void {
  world.print(`${JSON.stringify({ target: target.id, files, report })}\n`);
}
