import { twinProblems, type TwinProblem } from '../../twins/twin-problems.ts';
import { issueRange, lineWordsAt } from '../line-range.ts';
import type { IssueView } from '../issue-view.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** What a translator may have chosen: a link more in the words, other comments, other stars. */
const mayDiffer: ReadonlySet<string> = new Set(['stars', 'links', 'code']);

/** In what an issue differs from its other language though no translation changes it (T1-T6). */
export const twins: IssueRule = {
  id: 'twins',
  severity: 'warning',
  sees: 'issue',
  check(view) {
    const { text, issue, twin } = view;
    if (twin === undefined) return [];
    return twinProblems({ text, issue }, twin).flatMap((found): readonly Problem[] => {
      const { message: key, values } = found;
      const range = rangeOf(view, found);
      if (range === null) return [];
      const words = { area: 'twins', key, values } as const;
      const severity = mayDiffer.has(key) ? ('hint' as const) : undefined;
      return [{ ...range, message: 'twin', words, ...(severity && { severity }) }];
    });
  },
};

function rangeOf(view: IssueView, { section, at }: TwinProblem) {
  if (at !== null) return lineWordsAt(view.text, at);
  const head = section === null ? undefined : view.issue.sections[section]?.head;
  return head !== undefined && head.to > head.from ? head : issueRange(view);
}
