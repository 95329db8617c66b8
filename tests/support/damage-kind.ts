import type { RuleId } from '#core/checks/rule-ids.ts';
import type { Issue } from '#core/issue/model.ts';
import { lineKind } from '#core/issue/parse/line-kind.ts';
import { scanLines } from '#core/issue/parse/scan-lines.ts';
import type { TextEdit } from '#core/text/edit.ts';
import type { Random } from './random.ts';

export interface Given {
  readonly text: string;
  readonly issue: Issue;
  readonly random: Random;
}

/** A mistake that newsletters really make; null where a text has no place for it. */
export interface Damage {
  readonly name: string;
  readonly rule: RuleId;
  readonly edit: (given: Given) => TextEdit | null;
}

/** A random match in the text's paragraphs. */
function find({ text, issue, random }: Given, pattern: RegExp): RegExpExecArray | null {
  const lines = scanLines(text, issue.frontMatter?.to ?? 0);
  const isText = (at: number) => {
    const line = lines.starts.findLastIndex((start) => start <= at);
    return lines.kinds[line] === lineKind.text && isPlain(text, at);
  };
  const all = [...text.matchAll(pattern)].filter(({ index }) => isText(index));
  return all.length === 0 ? null : random.pick(all);
}

/** Not in code, and no odd number of marks before it on the line. */
function isPlain(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return !line.includes('`') && !line.includes('<') && !/^(?: {4}|\t)/u.test(line);
}

/** Puts what is made of it in the place of a random match. */
export const replace =
  (pattern: RegExp, write: (match: RegExpExecArray, random: Random) => string) =>
  (given: Given): TextEdit | null => {
    const match = find(given, pattern);
    if (match === null) return null;
    const insert = write(match, given.random);
    return { from: match.index, to: match.index + match[0].length, insert };
  };
