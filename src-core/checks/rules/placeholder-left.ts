import { lineKind } from '../../issue/parse/line-kind.ts';
import type { BlockRule } from '../rule.ts';

/** What editors and templates write where something is still to come. */
const leftovers =
  /\bTK(?:TK)*\b|\b(?:TODO|todo)\s*[:：]|\b(?:FIXME|fixme)\b|\b[Ll](?:orem ipsum|OREM IPSUM)\b|[【[（(](?:TBD|TODO|TBA|待补充?|待定|待填写?|待完善|占位)[】\]）)]|\{\{\s*[\w.-]+\s*\}\}/gu;

/** One of these stands in every one of them. */
const signs = [
  'TK',
  'TB',
  'TODO',
  'todo',
  'FIXME',
  'fixme',
  'orem ipsum',
  'OREM',
  '待',
  '占位',
  '{{',
];

export const placeholderLeft: BlockRule = {
  id: 'placeholder-left',
  severity: 'warning',
  sees: 'block',
  check: ({ prose, kind }) =>
    kind === lineKind.html || !signs.some((sign) => prose.includes(sign))
      ? []
      : [...prose.matchAll(leftovers)].map((match) => ({
          from: match.index,
          to: match.index + match[0].length,
          message: 'placeholderLeft' as const,
          values: { words: match[0] },
        })),
};
