import { lineKind } from '../../issue/parse/line-kind.ts';
import type { IssueRule } from '../rule.ts';

/** A heading more than one level below the one before it: screen readers and feeds miss the step. */
export const headingJump: IssueRule = {
  id: 'heading-jump',
  severity: 'hint',
  sees: 'issue',
  check({ blocks }) {
    let before: number | null = null;
    const headings = blocks.filter(({ kind }) => kind === lineKind.heading);
    return headings.flatMap(({ from, block }) => {
      const marks = /^ {0,3}(#{1,6})/u.exec(block.text);
      if (marks === null) return [];
      const level = marks[1]?.length ?? 1;
      const isJump = before !== null && level > before + 1;
      const values = { level, before: before ?? 0 };
      before = level;
      const to = from + block.text.trimEnd().length;
      return isJump ? [{ from, to, message: 'headingJump' as const, values }] : [];
    });
  },
};
