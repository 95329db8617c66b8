import { lineKind } from '../../issue/parse/line-kind.ts';
import type { Block } from '../block.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** Behind a letter it is the place in a list: `rows[i][j]`. */
const reference = /(?<![!\\\]\p{L}\p{N}_&<])\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,300})\]/gu;

/** `[^1]` behind words of a sentence; in a definition its colon follows. */
const footnote = /(?<=[\p{L}\p{N}\p{P}])(?<!\\)\[\^([\w-]{1,30})\](?![(:[\]*+?{])/gu;

function brokenFootnotes({ text, prose, findDefinition }: Block): readonly Problem[] {
  if (!text.includes('[^')) return [];
  return [...prose.matchAll(footnote)].flatMap((match): readonly Problem[] => {
    const [whole, label = ''] = match;
    if (findDefinition(`^${label}`) !== null) return [];
    const from = match.index;
    return [
      {
        from,
        to: from + whole.length,
        message: 'brokenFootnote',
        values: { label },
        severity: 'warning',
      },
    ];
  });
}

/** `[words][label]` whose label nothing defines: readers see the brackets. */
export const brokenReference: BlockRule = {
  id: 'broken-reference',
  severity: 'error',
  sees: 'block',
  check(block) {
    if (block.kind === lineKind.definition) return [];
    return [...brokenReferences(block), ...brokenFootnotes(block)];
  },
};

function brokenReferences({ findDefinition, mayRefer, prose }: Block): readonly Problem[] {
  if (!mayRefer) return [];
  return [...prose.matchAll(reference)].flatMap((match): readonly Problem[] => {
    const [whole, words = '', label = ''] = match;
    const named = label === '' ? words : label;
    if (findDefinition(named) !== null) return [];
    const from = match.index;
    const to = from + whole.length;
    return [{ from, to, message: 'brokenReference', values: { label: named } }];
  });
}
