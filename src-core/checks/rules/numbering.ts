import type { Issue, Item } from '../../issue/model.ts';
import { isAllOnes, numberedItems, numberRuns } from '../../issue/operations/numbering.ts';
import { renumber } from '../../issue/operations/renumber.ts';
import { lostHeads } from '../lost-heads.ts';
import { typedSlips, valueOf } from '../typed-numbers.ts';
import type { MessageKey } from '../../messages/translator.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Numbers of a section that do not run on by one: one finding a section, where it first happens. */
export const numbering: IssueRule = {
  id: 'numbering',
  severity: 'error',
  sees: 'issue',
  check: ({ text, issue }) => {
    const ofItems = numberRuns(text, issue).flatMap(
      ({ sections, base, regular }): readonly Problem[] => {
        const [index = 0] = sections;
        const section = issue.sections[index];
        if (section === undefined || isAllOnes(section)) return [];
        const items = numberedItems(section);
        if (isCountdown(items)) return [];
        const wrong = regular ? (base <= 1 ? null : startOf(items)) : firstWrong(items);
        if (wrong === null) return [];
        // Numbers that run on would hide an item without its head.
        if (lostHeads(text, section).length > 0) return [wrong];
        const edits = renumber(text, issue, index);
        const fix = edits.ok && edits.value.length > 0 ? edits.value : undefined;
        return [{ ...wrong, ...(fix && { fix }) }];
      },
    );
    return [...ofItems, ...wrongHeading(issue), ...ofTyped(text, issue)];
  },
};

/** Numbers that no outline sees: a list of links by them is one, other words may be many things. */
function ofTyped(text: string, { sections }: Issue): readonly Problem[] {
  return sections.flatMap((section) =>
    typedSlips(text, section).flatMap(
      ({ from, to, number, before, isList, fix }): readonly Problem[] => {
        const by = section.from;
        const isItems = section.items.some(({ numberRange }) => numberRange?.from === by + from);
        if (isItems) return [];
        const edits = fix.map((edit) => ({ ...edit, from: edit.from + by, to: edit.to + by }));
        return [
          {
            from: by + from,
            to: by + to,
            message: kindOf(number, before),
            values: { number, before },
            ...(!isList && { severity: 'warning' }),
            ...(edits.length > 0 && { fix: edits }),
          },
        ];
      },
    ),
  );
}

/** So many headings in a row with a number each are a numbered list. */
const fewestHeadings = 5;

/** A slip in the numbers of headings: `## 1、`, `## 2、`, `## 2、`, `## 4、`. */
function wrongHeading({ sections }: Issue): readonly Problem[] {
  const numbered = sections.flatMap(({ level, title, titleRange }) => {
    const digits = /^(\d{1,2})[、.．](?!\d)|^([一二三四五六七八九十]{1,3})、/u.exec(title);
    const written = digits?.[1] ?? digits?.[2];
    return written === undefined
      ? []
      : [{ digits: written, level, number: valueOf(written), titleRange }];
  });
  const [first] = numbered;
  const isList =
    first?.number === 1 &&
    numbered.length >= fewestHeadings &&
    numbered.every(({ level }) => level === first.level);
  if (!isList) return [];
  const wrong = numbered.filter(({ number }, place) => number !== place + 1);
  const [slip] = wrong;
  if (wrong.length !== 1 || slip === undefined) return [];
  const before = numbered[numbered.indexOf(slip) - 1]?.number ?? 0;
  const { digits, number, titleRange } = slip;
  const range = { from: titleRange.from, to: titleRange.from + digits.length };
  return [
    { ...range, message: kindOf(number, before), values: { number, before }, severity: 'warning' },
  ];
}

function startOf([first]: readonly Item[]): Problem | null {
  if (first?.numberRange === undefined || first.numberRange === null) return null;
  const values = { number: first.number ?? 0 };
  // It may go on from elsewhere.
  return { ...first.numberRange, message: 'numberingStart', values, severity: 'warning' };
}

/** The best comes last: 3, 2, 1. */
function isCountdown(items: readonly Item[]): boolean {
  return (
    items.length > 2 &&
    items.every(
      ({ number }, place) => place === 0 || number === (items[place - 1]?.number ?? 0) - 1,
    )
  );
}

function firstWrong(items: readonly Item[]): Problem | null {
  for (const [place, { number, numberRange }] of items.entries()) {
    const before = items[place - 1]?.number ?? null;
    if (number === null || numberRange === null || before === null) continue;
    if (number === before + 1) continue;
    const message = kindOf(number, before);
    // A second list below its own lead-in begins anew for good reason.
    const severity = message === 'numberingRestart' && number === 1 ? ('hint' as const) : undefined;
    return { ...numberRange, message, values: { number, before }, ...(severity && { severity }) };
  }
  return null;
}

function kindOf(number: number, before: number): MessageKey<'checks'> {
  if (number === before) return 'numberingDuplicate';
  return number > before ? 'numberingGap' : 'numberingRestart';
}
