import { snippetFindings } from '../../issue/snippets/snippet-findings.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** A copy of a recurring text that differs from the others; one that is saved can be put in its place. */
export const snippetDiffers: IssueRule = {
  id: 'snippet-differs',
  severity: 'hint',
  sees: 'issue',
  check: ({ text, snippets }) =>
    snippetFindings(text, snippets).map(({ range, snippet, edit }): Problem => {
      const fix = snippet.saved ? [edit] : undefined;
      const values = { name: snippet.name };
      return { ...range, message: 'snippetDiffers', values, ...(fix && { fix }) };
    }),
};
