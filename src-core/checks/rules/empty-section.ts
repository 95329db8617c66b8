import type { IssueRule } from '../rule.ts';

/** A heading with nothing below it; one that is a link says enough, and one may be a last word. */
export const emptySection: IssueRule = {
  id: 'empty-section',
  severity: 'warning',
  sees: 'issue',
  check: ({ text, issue: { sections } }) =>
    sections.flatMap(({ head, to, level, url, items }, index) => {
      if (items.length > 0) return [];
      const next = sections[index + 1];
      const holdsOthers = next !== undefined && next.level > level;
      const isEmpty =
        text
          .slice(head.to, to)
          .replaceAll(/<!--[\s\S]*?-->|^\s*(?:[-*_]\s*){3,}$/gmu, '')
          .trim() === '';
      return isEmpty && !holdsOthers && url === null && head.to > head.from
        ? [{ ...head, message: 'emptySection' as const }]
        : [];
    }),
};
