import type { Section } from '../../issue/model.ts';
import { sectionKey, sectionKeys } from '../../issue/section-key.ts';
import { isOneSlip } from '../slip.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** A section whose name is nearly one of the library's, is that with other signs, or is none of them. */
export const sectionName: IssueRule = {
  id: 'section-name',
  severity: 'warning',
  sees: 'issue',
  check({ text, issue, house }) {
    if (house.sections.length === 0) return [];
    const usual = new Map(house.sections.map((title) => [sectionKey(title), title]));
    const present = new Set(issue.sections.flatMap(({ title }) => sectionKeys(title)));
    const isKnown = ({ title }: Section) => sectionKeys(title).some((each) => usual.has(each));
    // An issue that shares no sections with the others is of another kind.
    const isOfKind = issue.sections.filter(isKnown).length > 1;
    const strangers = issue.sections.filter(
      (each) => isCurated(each, issue.style) && !isKnown(each),
    );
    return issue.sections.flatMap((section): readonly Problem[] => {
      const { titleRange: range, title } = section;
      const key = sectionKey(title);
      if (key === '' || range.from >= range.to) return [];
      const known = usual.get(key);
      const shown = text.slice(range.from, range.to);
      if (known !== undefined) {
        if (!isOfKind || known === title.trim() || shown !== title) return [];
        if (!isSameButLooks(known, title)) return [];
        const fix = [{ ...range, insert: known }];
        return [
          { ...range, message: 'sectionSpelling', values: { name: known }, fix, severity: 'hint' },
        ];
      }
      if (isKnown(section)) return [];
      const near = [...usual].find(([each]) => !present.has(each) && isOneSlip(key, each));
      if (near !== undefined) {
        const fix = shown === title ? [{ ...range, insert: near[1] }] : undefined;
        return [
          { ...range, message: 'sectionSlip', values: { name: near[1] }, ...(fix && { fix }) },
        ];
      }
      return isOfKind && strangers.length === 1 && strangers[0] === section
        ? [{ ...range, message: 'sectionUnknown', severity: 'hint' }]
        : [];
    });
  },
};

/** `C#` and `C` are two names; with another emoji or blank it is one. */
function isSameButLooks(one: string, other: string): boolean {
  return withoutLooks(one) === withoutLooks(other);
}

function withoutLooks(title: string): string {
  return title.replaceAll(/\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu, '');
}

function isCurated({ items, level }: Section, style: string | null): boolean {
  return level <= 2 && items.length > 1 && items.every(({ marker }) => marker === style);
}
