import { createTextReader } from '#core/issue/text-reader.ts';
import { corpusIssues } from './corpus.ts';
import type { TwinFile } from '#core/twins/twin-text.ts';

/** A text as one side of an issue. */
export function twinFile(text: string, folder = ''): TwinFile {
  const parse = createTextReader();
  return { text, issue: parse(text), folder, parse };
}

const corpus = corpusIssues('twins');
const textOf = (name: string) => corpus.find((each) => each.name === name)?.text ?? '';

/** Real issues in two languages, the translation first; nothing without the corpus. */
export const realPairs: readonly (readonly [string, string])[] = [
  ['python-weekly-en__2023-08-12.md', 'python-weekly-zh__2023-08-12.md'],
  ['python-weekly-en__2026-07-18.md', 'python-weekly-zh__2026-07-18.md'],
  ['python-weekly-en__2024-12-15.md', 'season3/2024-12-15-weekly.md'],
]
  .map(([en = '', zh = '']) => [textOf(en), textOf(zh)] as const)
  .filter(([en, zh]) => en !== '' && zh !== '');
