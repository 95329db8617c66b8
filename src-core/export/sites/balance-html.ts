import { htmlTags, type HtmlTag } from '../../markdown/html-tags.ts';
import type { PlacedBlock, PlacedNode } from '../../markdown/place-blocks.ts';
import { offsetInDocument, placeInline, type PlacedInline } from '../../markdown/place-inline.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { BodyEdits } from './body-edits.ts';

interface PlacedTag {
  readonly tag: HtmlTag;
  readonly at: number;
  readonly node: PlacedNode;
}

const withoutEnd = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

function tagsOf(nodes: readonly PlacedNode[]): readonly PlacedTag[] {
  return nodes.flatMap((node) =>
    node.token.type === 'html'
      ? htmlTags(node.token.raw)
          .filter(({ name }) => name !== '')
          .map((tag) => ({ tag, at: offsetInDocument(node, tag.at), node }))
      : [],
  );
}

/** The runs of nodes within each of which elements begin and end. */
function runsOf(blocks: readonly PlacedBlock[]): readonly (readonly PlacedNode[])[] {
  const inline = (nodes: readonly PlacedInline[]): readonly (readonly PlacedNode[])[] => [
    nodes,
    ...nodes.flatMap(({ children }) => (children.length === 0 ? [] : inline(children))),
  ];
  return [
    blocks,
    ...blocks.flatMap((block) => [...inline(placeInline(block)), ...runsOf(block.children)]),
  ];
}

function namesTwice({ attributes }: HtmlTag): boolean {
  const bare = attributes.replace(/=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g, ' ');
  const names = bare.toLowerCase().match(/[^\s/]+/g) ?? [];
  return new Set(names).size < names.length;
}

interface Pairs {
  /** Tags without the one that goes with them. */
  readonly single: readonly PlacedTag[];
  /** Opening tags that another block closes. */
  readonly wide: readonly PlacedTag[];
}

function pairsOf(tags: readonly PlacedTag[]): Pairs {
  const single: PlacedTag[] = [];
  const wide: PlacedTag[] = [];
  const open: PlacedTag[] = [];
  for (const placed of tags) {
    const { tag, node } = placed;
    if (withoutEnd.has(tag.name) || (!tag.closing && tag.selfClosing)) {
      if (tag.closing || namesTwice(tag)) single.push(placed);
    } else if (!tag.closing) {
      open.push(placed);
    } else {
      const at = open.findLastIndex((opened) => opened.tag.name === tag.name);
      const begin = open[at];
      if (begin === undefined) {
        single.push(placed);
        continue;
      }
      single.push(...open.splice(at).slice(1));
      if (namesTwice(begin.tag)) single.push(begin, placed);
      else if (begin.node !== node) wide.push(begin);
    }
  }
  return { single: [...single, ...open], wide };
}

const styleAttribute = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const declarations = /^\s*(?:[\w-]+\s*:\s*[^:;]+(?:;\s*|$))*$/;

/** Docusaurus stops at a `style` that is not written as CSS wants it. */
function brokenStyle({ tag, at }: PlacedTag): TextEdit | null {
  const found = styleAttribute.exec(tag.source);
  if (found === null || declarations.test(found[1] ?? found[2] ?? found[3] ?? '')) return null;
  const from = at + found.index;
  return { from, to: from + found[0].length, insert: '' };
}

/** Raw tags that are not opened and closed in one place are shown as text; with `text`, all are. */
export const balanceHtml: BodyEdits = ({ blocks, profile, reporter, lineOf }) => {
  const { html, dialect } = profile;
  if (html === 'keep') return [];
  const edits: TextEdit[] = [];
  for (const run of runsOf(blocks)) {
    const tags = tagsOf(run);
    if (tags.length === 0) continue;
    const { single, wide } = html === 'text' ? { single: tags, wide: [] } : pairsOf(tags);
    for (const { at, tag } of single) {
      edits.push({ from: at, to: at + 1, insert: '&lt;' });
      reporter.changed(lineOf(at), 'html', 'tagAsText', { tag: tag.source });
    }
    for (const placed of dialect === 'docusaurus' ? tags : []) {
      const edit = brokenStyle(placed);
      if (edit === null) continue;
      edits.push(edit);
      reporter.changed(lineOf(placed.at), 'html', 'lookLost', { name: placed.tag.name, count: 1 });
    }
    if (dialect !== 'kramdown') continue;
    for (const { at, tag, node } of wide) {
      // kramdown reads no Markdown inside an element that does not say so.
      const end = at + tag.source.length - 1;
      if ('block' in node.token && node.token.block)
        edits.push({ from: end, to: end, insert: ' markdown="1"' });
    }
  }
  return edits;
};
