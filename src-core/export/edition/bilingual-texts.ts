import type { Issue } from '../../issue/model.ts';
import type { MarkdownDocument } from '../../markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '../../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../../markdown/place-inline.ts';
import type { Range } from '../../text/edit.ts';

/** What of an issue can carry two languages at once, and the text that cannot. */
export type BilingualKind = 'title' | 'heading' | 'link' | 'image' | 'text';

/** One of them: inline nodes that follow one another. */
export interface BilingualText {
  readonly kind: BilingualKind;
  readonly nodes: readonly PlacedInline[];
  /** What of the nodes it is. */
  readonly within: Range;
  /** The link whose text it is; null for others. */
  readonly link: PlacedInline | null;
}

/** Links and pictures stand for themselves, wherever they are. */
export function isApart({ token }: PlacedInline): boolean {
  return token.type === 'link' || token.type === 'image';
}

function rangeOf(nodes: readonly PlacedInline[]): Range {
  return { from: nodes[0]?.from ?? 0, to: nodes.at(-1)?.to ?? 0 };
}

/** Links and pictures among nodes and in them, outer ones first. */
function apartIn(nodes: readonly PlacedInline[]): readonly BilingualText[] {
  return nodes.flatMap((node) => {
    const inside = apartIn(node.children);
    if (!isApart(node) || node.children.length === 0) return inside;
    const isLink = node.token.type === 'link';
    const own: BilingualText = {
      kind: isLink ? 'link' : 'image',
      nodes: node.children,
      within: rangeOf(node.children),
      link: isLink ? node : null,
    };
    return [own, ...inside];
  });
}

/** Where titles stand that no heading and no link holds: items and sections set in bold or plain. */
function titlePlaces(issue: Issue): readonly Range[] {
  return issue.sections.flatMap((section) => [
    ...(section.title === '' ? [] : [section.titleRange]),
    ...section.items.map((item) => item.titleRange),
  ]);
}

interface Places {
  readonly ranges: readonly Range[];
  next: number;
}

/** The places that begin before the block ends; blocks are asked for in document order. */
function placesIn(block: PlacedBlock, places: Places): readonly Range[] {
  const found: Range[] = [];
  for (; places.next < places.ranges.length; places.next += 1) {
    const range = places.ranges[places.next];
    if (range === undefined || range.from >= block.to) break;
    if (range.from >= block.from) found.push(range);
  }
  return found;
}

function leafTexts(
  block: PlacedBlock,
  nodes: readonly PlacedInline[],
  places: Places,
): readonly BilingualText[] {
  const zones = placesIn(block, places);
  const own = (kind: BilingualKind, within: Range): BilingualText => ({
    kind,
    nodes: nodes.filter(({ from, to }) => from < within.to && to > within.from),
    within,
    link: null,
  });
  if (block.token.type === 'heading') {
    return [own(block.token.depth === 1 ? 'title' : 'heading', rangeOf(nodes)), ...apartIn(nodes)];
  }
  const rest: Range[] = [];
  let position = block.from;
  for (const { from, to } of zones) {
    rest.push({ from: position, to: from });
    position = to;
  }
  rest.push({ from: position, to: block.to });
  return [
    ...zones.map((zone) => own('heading', zone)),
    ...rest.filter(({ from, to }) => from < to).map((range) => own('text', range)),
    ...apartIn(nodes),
  ];
}

function textsOf(blocks: readonly PlacedBlock[], places: Places): readonly BilingualText[] {
  return blocks.flatMap((block) => {
    const nodes = placeInline(block);
    const own = nodes.length === 0 ? [] : leafTexts(block, nodes, places);
    return [...own, ...textsOf(block.children, places)];
  });
}

/** Every text of a document that an edition in one language looks at. */
export function bilingualTexts(document: MarkdownDocument, issue: Issue): readonly BilingualText[] {
  return textsOf(placeBlocks(document), { ranges: titlePlaces(issue), next: 0 });
}
