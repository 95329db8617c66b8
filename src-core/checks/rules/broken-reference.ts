import { lineKind } from '../../issue/parse/line-kind.ts';
import type { BlockRule } from '../rule.ts';

/** Behind a letter it is the place in a list: `rows[i][j]`. */
const reference = /(?<![!\\\]\p{L}\p{N}_&<])\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,300})\]/gu;

/** `[words][label]` whose label nothing defines: readers see the brackets. */
export const brokenReference: BlockRule = {
  id: 'broken-reference',
  severity: 'error',
  sees: 'block',
  check: ({ findDefinition, kind, mayRefer, prose }) =>
    kind === lineKind.definition || !mayRefer
      ? []
      : [...prose.matchAll(reference)].flatMap((match) => {
          const [whole, words = '', label = ''] = match;
          const named = label === '' ? words : label;
          if (findDefinition(named) !== null) return [];
          const from = match.index;
          const to = from + whole.length;
          return [{ from, to, message: 'brokenReference' as const, values: { label: named } }];
        }),
};
