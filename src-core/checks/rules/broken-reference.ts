import { lineKind } from '../../issue/parse/line-kind.ts';
import type { IssueRule } from '../rule.ts';

/** Behind a letter it is the place in a list: `rows[i][j]`. */
const reference = /(?<![!\\\]\p{L}\p{N}_&<])\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,300})\]/gu;

/** `[words][label]` whose label nothing defines: readers see the brackets. */
export const brokenReference: IssueRule = {
  id: 'broken-reference',
  severity: 'error',
  sees: 'issue',
  check: ({ blocks, findDefinition }) =>
    blocks
      .filter(({ kind, block }) => kind !== lineKind.definition && block.mayRefer)
      .flatMap(({ from, block }) =>
        [...block.prose.matchAll(reference)].flatMap((match) => {
          const [whole, words = '', label = ''] = match;
          const named = label === '' ? words : label;
          if (findDefinition(named) !== null) return [];
          const at = from + match.index;
          return [
            {
              from: at,
              to: at + whole.length,
              message: 'brokenReference' as const,
              values: { label: named },
            },
          ];
        }),
      ),
};
