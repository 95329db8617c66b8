import type { Range, TextEdit } from '../text/edit.ts';
import { countsOf, readCountsLine, writeCountsLine, type CountsLine } from './counts-line.ts';
import { countItems, itemKinds, type ItemCounts } from './item-kinds.ts';
import type { Issue } from './model.ts';
import { textBlocks } from './text-blocks.ts';
import type { TextCounts } from './text-counts.ts';

/** A line of counts as an issue of the library has it. */
export interface CountsExample {
  readonly line: string;
  /** Where it stands: in the front matter, or in which block of the preamble, from 0. */
  readonly block: number | 'description';
}

export interface FoundCountsLine extends CountsExample, Range {}

const ofThisIssue =
  /分享了|收录了?|本期共|紹介|\b(?:shar(?:ed|es|ing)|featur(?:es|ing)|contains|includes)\b/iu;
const ofOthers =
  /上[一]?期|上周|往期|累计|以来|每期|第\s?\d+\s?季|\b(?:last|previous|every|each) (?:week|issue)|\bso far\b/iu;
/** What takes more words is a sentence that has a number in it. */
const longestPhrase = 40;

/** The line that says how much the issue holds; null when it has none. */
export function findCountsLine(text: string, issue: Issue): FoundCountsLine | null {
  const { frontMatter, preamble } = issue;
  const key = Object.keys(frontMatter?.ranges ?? {}).find((name) => /^description$/iu.test(name));
  const described = key === undefined ? undefined : frontMatter?.ranges[key];
  if (described !== undefined && countsIn(text.slice(described.from, described.to)) !== null) {
    const line = text.slice(described.from, described.to);
    return { ...described, line, block: 'description' };
  }
  for (const [block, { from, to }] of textBlocks(text, preamble).entries()) {
    for (const match of text.slice(from, to).matchAll(/[^\n]+/gu)) {
      if (countsIn(match[0]) === null) continue;
      const at = from + match.index;
      return { from: at, to: at + match[0].length, line: match[0], block };
    }
  }
  return null;
}

function countsIn(line: string): CountsLine | null {
  if (ofOthers.test(line)) return null;
  const read = readCountsLine(line);
  if (read === null || read.phrases.some(({ text }) => text.length > longestPhrase)) return null;
  return read.phrases.length > 1 || ofThisIssue.test(line) ? read : null;
}

interface PlannedCountsLine {
  readonly edits: readonly TextEdit[];
  readonly line: string;
  /** False where a line that was there is brought up to date. */
  readonly isNew: boolean;
}

/** With so many examples a kind that none of them names is one that the library does not count. */
const enoughExamples = 3;
const ownForms = {
  latin: 'Shared 2 articles, 2 open-source projects.',
  chinese: '本期分享了 2 篇文章，2 个开源项目。',
} as const;

/**
 * The edits that put the line of counts into an issue, or bring the one that is there up to date: worded
 * as it is there, else as `examples` (of the issue's language, newest first) word it, else in Galley's own
 * words. Null when nothing can be counted.
 */
export function planCountsLine(
  text: string,
  issue: Issue,
  counts: TextCounts,
  examples: readonly CountsExample[],
): PlannedCountsLine | null {
  const own = findCountsLine(text, issue);
  const known = examples.flatMap(({ line }) => countsIn(line) ?? []);
  const mine = own === null ? null : countsIn(own.line);
  const isChinese = issue.language === 'zh' || issue.language === 'ja';
  const form = countsIn(ownForms[isChinese ? 'chinese' : 'latin']);
  const [model = form, ...others] = mine === null ? known : [mine, ...known];
  if (model === null) return null;
  const items = namedKinds(countItems(issue), [model, ...others]);
  const written = writeCountsLine(items, [model, ...others]);
  if (written === null) return null;
  const line = withTotal(written, counts, [
    ...(own === null ? [] : [own.line]),
    ...examples.map((example) => example.line),
  ]);
  if (own !== null) {
    const edits = line === own.line ? [] : [{ from: own.from, to: own.to, insert: line }];
    return { edits, line, isNew: false };
  }
  return { edits: [insertion(text, issue, line, examples)], line, isNew: true };
}

/** The counts without kinds that the library never names. */
function namedKinds(items: ItemCounts, known: readonly CountsLine[]): ItemCounts {
  if (known.length < enoughExamples) return items;
  const named = itemKinds.filter((kind) => known.some((line) => countsOf(line)[kind] > 0));
  const left = itemKinds.map((kind) => [kind, named.includes(kind) ? items[kind] : 0] as const);
  return { ...items, ...Object.fromEntries(left) };
}

const total = /(\d[\d,]*)(\s*(?:字|words?\b))/iu;

/** Says how long the issue is where the line does, as round as the library's lines say it. */
function withTotal(
  line: string,
  { words, characters }: TextCounts,
  lines: readonly string[],
): string {
  return line.replace(total, (whole, stated: string, unit: string) => {
    // A Chinese count takes every character, and every word of other scripts, as one.
    const count = /字/u.test(unit) ? characters + words.en : words.en + words.zh + words.ja;
    const step = roundness(lines);
    const rounded = Math.max(step, Math.round(count / step) * step);
    if (Number(stated.replaceAll(',', '')) === rounded) return whole;
    const shown = stated.includes(',') ? rounded.toLocaleString('en-US') : String(rounded);
    return shown + unit;
  });
}

/** Most of a library's totals tell: in hundreds, in tens, or to the word. */
function roundness(lines: readonly string[]): number {
  const totals = lines.flatMap((line) => {
    const stated = total.exec(line)?.[1];
    return stated === undefined ? [] : [Number(stated.replaceAll(',', ''))];
  });
  const step = [100, 50, 10].find(
    (each) => totals.filter((value) => value % each === 0).length >= 0.8 * totals.length,
  );
  return totals.length === 0 ? 1 : (step ?? 1);
}

/** A paragraph of its own, where the library's issues have it; else at the end of the preamble. */
function insertion(
  text: string,
  issue: Issue,
  line: string,
  examples: readonly CountsExample[],
): TextEdit {
  const blocks = textBlocks(text, issue.preamble);
  const usual = examples.find(({ block }) => block !== 'description')?.block;
  const place = typeof usual === 'number' ? usual : blocks.length;
  const before = blocks[Math.min(place, blocks.length) - 1];
  if (before !== undefined) {
    const end = before.from + text.slice(before.from, before.to).trimEnd().length;
    return { from: end, to: end, insert: `\n\n${line}` };
  }
  const at = issue.preamble.from;
  return { from: at, to: at, insert: `${line}\n\n` };
}
