import { offsetInDocument } from '../../../markdown/place-inline.ts';
import type { EditContext, PlacedKind } from './context.ts';

/** Lowers a heading where the page has its own first-level heading. */
export function editHeading(node: PlacedKind<'heading'>, context: EditContext): 'children-too' {
  const { raw, depth } = node.token;
  if (context.headingShift === 0 || depth === 6) return 'children-too';
  const hashes = raw.search(/\S/);
  if (raw[hashes] === '#') {
    const at = offsetInDocument(node, hashes);
    context.edit({ from: at, to: at, insert: '#' });
    return 'children-too';
  }
  const underline = raw.trimEnd().lastIndexOf('\n') + 1;
  const from = offsetInDocument(node, underline);
  if (depth === 1) {
    const insert = raw.slice(underline).trimEnd().replace(/=/g, '-');
    context.edit({ from, to: from + insert.length, insert });
    return 'children-too';
  }
  // An underlined heading has two levels only: the third is written with number signs.
  context.edit({
    from: offsetInDocument(node, 0),
    to: offsetInDocument(node, hashes),
    insert: '### ',
  });
  for (let at = raw.indexOf('\n'); at >= 0 && at < underline - 1; at = raw.indexOf('\n', at + 1)) {
    const lineEnd = offsetInDocument(node, at);
    context.edit({ from: lineEnd, to: offsetInDocument(node, at + 1), insert: ' ' });
  }
  context.edit({ from: offsetInDocument(node, underline - 1), to: node.to, insert: '' });
  return 'children-too';
}
