/** Stands for what is not prose and to which letters beside it belong. */
export const stands = '\uFFFC';

/** What is written for machines, or names something: each is no word of a language. */
const machineText = [
  /(?<![a-z\d+.-])[a-z][a-z\d+.-]*:\/\/[^\s<>]+/giu,
  /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /\{\{.{0,200}?\}\}|\{%.{0,200}?%\}/gu,
  /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/giu,
  /:[a-z\d]+(?:_[a-z\d]+)*:/gu,
  // Handles, tags and options.
  /(?<![\p{L}\p{N}-])(?:[@#]|--?)(?=\p{L})[\p{L}\p{N}_./-]+/gu,
  // facebook/react, src\main, Node.js, e.g, snake_case, ES2022, 3rd.
  /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_.-]*[\p{L}\p{N}_](?:[/\\][\p{L}\p{N}_.-]+)+/gu,
  /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]*[\p{L}\p{N}])+/gu,
  /(?<![\p{L}\p{N}_])[\p{L}\p{N}]*(?:\p{N}|(?<=\p{L})_(?=\p{L}))[\p{L}\p{N}_]*/gu,
];

const anyLine = /[^\n]/gu;
const inPlace = (found: string): string => found.replaceAll(anyLine, stands);

/** Puts signs in the place of what is not written for people; the length stays. */
export function maskMachineText(text: string): string {
  return machineText.reduce((masked, pattern) => masked.replaceAll(pattern, inPlace), text);
}

const yamlLine = /^(\s*(?:- +)?(?:["']?[\w.-]+["']?:(?:\s+|$))?)(.*)$/u;

/** Leaves of a front matter what are sentences: not keys, comments, lists or single words, which are ids. */
export function maskFrontMatter(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [, key = '', value = ''] = yamlLine.exec(line) ?? [];
      const isProse = /\S\s+\S/u.test(value) && !/^[#[{&*!]/u.test(value);
      return isProse ? ' '.repeat(key.length) + value : ' '.repeat(line.length);
    })
    .join('\n');
}
