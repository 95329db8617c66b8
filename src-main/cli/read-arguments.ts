import { parseArgs } from 'node:util';
import { translateData, type MessageKey, type Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Command, CommandInput } from './command.ts';

interface Given {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Checks a command's arguments against its table; the error says what is wrong in one line. */
export function readArguments(
  command: Command,
  args: readonly string[],
  translate: Translate,
): Result<CommandInput, string> {
  const complain = (key: MessageKey<'commandLine'>, values: Readonly<Record<string, string>>) =>
    err(translateData(translate, 'commandLine', key, values));

  const given = readTokens(command, args, complain);
  if (!given.ok) return given;
  const { operands, values, flags } = given.value;
  const { takes } = command;
  const isLeftOut = takes === null || (command.optionalOperand && operands.length === 0);
  const [operand, extra] = isLeftOut ? ['', ...operands] : operands;
  if (operand === undefined) return complain('missingOperand', { takes: takes ?? '' });
  if (extra !== undefined && takes?.endsWith('...') !== true) {
    return takes === null
      ? complain('noArguments', { extra })
      : complain('oneOperand', { takes, extra });
  }
  for (const [name, { required, value, choices }] of Object.entries(command.options)) {
    const found = values.get(name);
    if (required && found === undefined) {
      return complain('missingOption', { name: `--${name}`, value: value ?? '' });
    }
    if (found !== undefined && choices !== undefined && !choices.includes(found)) {
      const names = choices.join(', ');
      return complain('notOneOf', { name: `--${name}`, value: found, choices: names });
    }
  }
  return ok({ operand, operands, values: Object.fromEntries(values), flags });
}

function readTokens(
  command: Command,
  args: readonly string[],
  complain: (
    key: MessageKey<'commandLine'>,
    values: Readonly<Record<string, string>>,
  ) => Result<never, string>,
): Result<Given, string> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  // Not strict: its own messages have several lines.
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName;
    const spec = Object.hasOwn(command.options, token.name)
      ? command.options[token.name]
      : undefined;
    if (spec === undefined || !name.startsWith('--')) {
      return complain('unknownOption', { name, program: `galley ${command.name}` });
    }
    if (flags.has(token.name) || values.has(token.name)) return complain('givenTwice', { name });
    if (spec.value === null) {
      if (token.value !== undefined) return complain('takesNoValue', { name });
      flags.add(token.name);
    } else if (token.value === undefined || token.value === '' || token.value.startsWith('--')) {
      return complain('needsValue', { name, value: spec.value });
    } else {
      values.set(token.name, token.value);
    }
  }
  return ok({ operands, values, flags });
}
