import { translatorFor } from '#core/messages/translator.ts';
import { add } from './add.ts';
import type { Command, CommandWorld, ExitCode } from './command.ts';
import { exportIssue } from './export.ts';
import { feed } from './feed.ts';
import { findLink } from './find-link.ts';
import { commandHelp, programHelp } from './help.ts';
import { importPosts } from './import.ts';
import { join } from './join.ts';
import { lint } from './lint.ts';
import { lookBackCommand } from './look-back.ts';
import { report } from './report.ts';
import { move } from './move.ts';
import { newIssue } from './new-issue.ts';
import { outline } from './outline.ts';
import { readArguments } from './read-arguments.ts';
import { search } from './search.ts';
import { season } from './season.ts';
import { split } from './split.ts';
import { stats } from './stats.ts';
import { targets } from './targets.ts';
import { translateItems } from './translate-items.ts';
import { twins } from './twins.ts';
import { userDataFolder } from './user-data-folder.ts';

/** Every subcommand, in the order of the help. */
const commands: readonly Command[] = [
  outline,
  move,
  newIssue,
  lint,
  exportIssue,
  targets,
  findLink,
  search,
  stats,
  season,
  report,
  feed,
  lookBackCommand,
  importPosts,
  twins,
  split,
  join,
  translateItems,
  add,
];

export interface Surroundings extends Pick<
  CommandWorld,
  'workingFolder' | 'program' | 'print' | 'maker'
> {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes on stderr. */
  readonly write: (text: string) => void;
}

/** Runs the command line; every failure is one line on stderr and an exit code. */
export async function runCommandLine(
  args: readonly string[],
  { env, workingFolder, program, maker, print, write }: Surroundings,
): Promise<ExitCode> {
  const translate = translatorFor(isChinese(env) ? 'zh' : 'en');
  const [name, ...rest] = args;
  const names = commands.map((one) => one.name).join(', ');
  const sayAs = (speaker: string) => (message: string) => {
    const line = message.replaceAll(/\s*[\r\n]+\s*/g, ' ');
    write(`${translate('commandLine.complaint', { program: speaker, message: line })}\n`);
  };

  const say = sayAs('galley');
  if (name === '--help' || name === '-h' || name === 'help') {
    print(programHelp(commands, translate));
    return 0;
  }
  if (name === undefined) {
    say(translate('commandLine.noCommand', { commands: names }));
    return 2;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    say(translate('commandLine.unknownCommand', { name, commands: names }));
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    print(commandHelp(command, translate));
    return 0;
  }
  const sayHere = sayAs(`galley ${name}`);
  const input = readArguments(command, rest, translate);
  if (!input.ok) {
    sayHere(input.error);
    return 2;
  }
  const userData = userDataFolder(env, process.platform);
  return command.run(input.value, {
    workingFolder,
    program,
    maker,
    userData,
    translate,
    print,
    say: sayHere,
  });
}

function isChinese(env: Surroundings['env']): boolean {
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}
