import { plainText } from '../../markdown/plain-text.ts';
import { offsetInDocument, placeInline, type PlacedInline } from '../../markdown/place-inline.ts';
import type { PlacedBlock } from '../../markdown/place-blocks.ts';
import type { BodyEdits } from './body-edits.ts';
import { headingTargets } from './heading-ids.ts';

function headingsOf(blocks: readonly PlacedBlock[]): readonly string[] {
  return blocks.flatMap(({ token, children }) =>
    token.type === 'heading' ? [plainText(token.tokens)] : headingsOf(children),
  );
}

function linksOf(blocks: readonly PlacedBlock[]): readonly PlacedInline[] {
  const inline = (nodes: readonly PlacedInline[]): readonly PlacedInline[] =>
    nodes.flatMap((node) => (node.token.type === 'link' ? [node] : inline(node.children)));
  return blocks.flatMap((block) => [...inline(placeInline(block)), ...linksOf(block.children)]);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Links inside the page lead to the ids that its headings get there. */
export const pageLinks: BodyEdits = ({ text, blocks, profile, reporter, lineOf }) => {
  const targetOf = headingTargets(headingsOf(blocks), profile.headingIds);
  return linksOf(blocks).flatMap((node) => {
    const { token, from, to } = node;
    if (token.type !== 'link' || token.autolink || !token.href.startsWith('#')) return [];
    const fragment = decoded(token.href.slice(1));
    const target = targetOf(fragment);
    const tail = offsetInDocument(node, token.text.length + 1);
    if (target === fragment || !token.raw.startsWith(`[${token.text}](`) || text[tail] !== ']') {
      return [];
    }
    if (target === null) {
      reporter.dropped(lineOf(from), 'link', 'linkUnreachable', { address: token.href });
      return [
        { from, to: from + 1, insert: '' },
        { from: tail, to, insert: '' },
      ];
    }
    return [{ from: tail, to, insert: `](#${encodeURIComponent(target)})` }];
  });
};
