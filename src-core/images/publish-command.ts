import { err, ok, type Result } from '../result.ts';

/** `empty`: no word; `quote`: one is not closed; `shell`: only a shell reads that; `no-file`: no {file}. */
export type CommandError = 'empty' | 'quote' | 'shell' | 'no-file' | 'program';

/** What stands for itself inside quotes only: no shell reads the command, so it would be a mistake. */
const shellMark = /[|&;<>`$()*?~]/u;

/**
 * The words of a command of the user's own. Quotes (' and ") keep blanks together, a backslash inside
 * double quotes keeps `"` and `\`; outside of quotes it stands for itself, as in Windows' paths. Nothing is
 * expanded but the placeholders, and those only later (invariants C1, C2). `needsFile`: it is about a file.
 */
export function readCommand(
  command: string,
  needsFile = true,
): Result<readonly string[], CommandError> {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < command.length; at += 1) {
    const character = command[at] ?? '';
    if (quote !== null) {
      const next = command[at + 1] ?? '';
      if (quote === '"' && character === '\\' && (next === '"' || next === '\\')) {
        word += next;
        at += 1;
      } else if (character === quote) quote = null;
      else word += character;
    } else if (/\s/u.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (shellMark.test(character)) return err('shell');
    else word = (word ?? '') + character;
  }
  if (quote !== null) return err('quote');
  if (word !== null) words.push(word);
  return judged(words, needsFile);
}

function judged(
  words: readonly string[],
  needsFile: boolean,
): Result<readonly string[], CommandError> {
  const [program = ''] = words;
  if (words.length === 0 || program === '') return err('empty');
  if (/\{(?:file|name)\}/u.test(program)) return err('program');
  if (needsFile && !words.some((word) => word.includes('{file}'))) return err('no-file');
  return ok(words);
}

export interface CommandValues {
  /** The picture's path. */
  readonly file: string;
  readonly name: string;
  /** The library's folder. */
  readonly library: string;
}

/** The words with the placeholders filled in; a value stays inside its word whatever it holds. */
export function fillCommand(words: readonly string[], values: CommandValues): readonly string[] {
  return words.map((word) =>
    word.replace(/\{(file|name|library)\}/gu, (_all, key: keyof CommandValues) => values[key]),
  );
}

const longestAddress = 2000;

/** The address that a command printed on its last line that is not blank; null when that is none. */
export function printedAddress(output: string): string | null {
  const last =
    output
      .trimEnd()
      .split(/\r\n|[\r\n]/u)
      .at(-1)
      ?.trim() ?? '';
  if (last.length > longestAddress || !/^https?:\/\/[^\s<>"']+$/u.test(last)) return null;
  return URL.canParse(last) ? last : null;
}
