import { translateData, type MessageKey, type Translate } from '#core/messages/translator.ts';
import type { Command } from './command.ts';

export function programHelp(commands: readonly Command[], translate: Translate): string {
  const rows = commands.map((command): Row => [usageOf(command), text(command.summary, translate)]);
  return [
    translate('commandLine.about'),
    '',
    translate('commandLine.commandsHeading'),
    ...table(rows),
    '',
    translate('commandLine.moreHelp'),
    '',
  ].join('\n');
}

export function commandHelp(command: Command, translate: Translate): string {
  const rows = Object.entries(command.options).map(([name, { value, help }]): Row => [
    value === null ? `--${name}` : `--${name} ${value}`,
    text(help, translate),
  ]);
  return [
    translate('commandLine.usage', { usage: `galley ${usageOf(command)}` }),
    '',
    text(command.summary, translate),
    '',
    translate('commandLine.optionsHeading'),
    ...table([...rows, ['--help', translate('commandLine.helpHelp')]]),
    '',
  ].join('\n');
}

function text(key: MessageKey<'commandLine'>, translate: Translate): string {
  return translateData(translate, 'commandLine', key, {});
}

type Row = readonly [string, string];

function usageOf({ name, takes, optionalOperand, options }: Command): string {
  const written = Object.entries(options).map(([option, { value, required }]) => {
    const usage = value === null ? `--${option}` : `--${option} ${value}`;
    return required ? usage : `[${usage}]`;
  });
  const operand = optionalOperand ? `[${takes}]` : takes;
  return [name, ...(operand === null ? [] : [operand]), ...written].join(' ');
}

/** Two columns; a row whose first cell is long has its second on a line of its own. */
function table(rows: readonly Row[]): readonly string[] {
  const width = Math.min(30, Math.max(...rows.map(([cell]) => cell.length)));
  return rows.map(([cell, meaning]) =>
    cell.length <= width ? `  ${cell.padEnd(width)}  ${meaning}` : `  ${cell}\n      ${meaning}`,
  );
}
