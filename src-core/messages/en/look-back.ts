/** Looking back at older issues. */
export const lookBack = {
  noRule:
    'This library has no rule for looking back: set season: lookBack in galley.yaml, with offsets and a section',
  noNumber: 'This issue has no number to count back from',
  nothing: 'Nothing to change: the issue looks back already',
  nothingYet: 'Nothing to look back at yet',
  written: 'Looks back at {count, plural, one {issue} other {issues}} {numbers}',
  noIssue: 'The library has no issue {number}.',
  noTitle: 'Issue {number} has no title.',
  noDate: 'Issue {number} has no date.',
  noAddress: 'Nothing tells where issue {number} can be read: set season: original in galley.yaml.',
} as const;
