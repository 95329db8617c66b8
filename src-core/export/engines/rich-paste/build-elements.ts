import {
  attribute,
  isElement,
  isText,
  textContent,
  type HtmlElement,
  type HtmlNode,
} from '../../../markdown/html-tree.ts';
import { addressKind } from '../../addresses/address.ts';
import { embedAddress, linkAddress, pictureAddress } from './addresses.ts';
import { plainRuns, type BlockBuilder } from './block-builder.ts';
import { buildTable } from './build-table.ts';
import { buildTableAsList } from './build-table-as-list.ts';
import type { ElementBuilder, Place, RichContext } from './context.ts';
import type { ElementRule } from './element-rules.ts';
import { noMarks, type Marks, type RichBlock } from './rich-block.ts';
import { splitList, splitQuote } from './split-blocks.ts';

const lineAttribute = 'data-line';

/** Adds nodes to the builder, each as its rule says. */
export function buildNodes(
  nodes: readonly HtmlNode[],
  place: Place,
  builder: BlockBuilder,
  context: RichContext,
): void {
  for (const node of nodes) {
    if (isText(node)) builder.text(node.value, textMarks(place, context), place.line);
    else if (isElement(node)) buildElement(node, place, builder, context);
  }
}

/** Some editors keep one of code and link, and no weight on code. */
function textMarks({ marks, line }: Place, context: RichContext): Marks {
  if (!marks.code || context.row.marksOnCode) return marks;
  if (marks.href !== null) {
    context.lookLost('code in a link', line);
    return { ...marks, code: false };
  }
  if (!marks.bold && !marks.italic && !marks.strike) return marks;
  context.lookLost('bold or italic code', line);
  return { ...noMarks, code: true };
}

function buildElement(
  element: HtmlElement,
  outer: Place,
  builder: BlockBuilder,
  context: RichContext,
): void {
  const rule = context.elements[element.tagName] ?? { as: 'inline' };
  const line = Number(attribute(element, lineAttribute) ?? outer.line);
  const place = { ...outer, line };
  if (attribute(element, 'style') !== null || attribute(element, 'align') !== null) {
    context.lookLost('style or alignment', line);
  }
  builders[rule.as](element, place, builder, context);
}

const inside: ElementBuilder = (element, place, builder, context) =>
  buildNodes(element.childNodes, place, builder, context);

const asBlock: ElementBuilder = (element, place, builder, context) => {
  builder.flush();
  buildNodes(element.childNodes, place, builder, context);
  builder.flush();
};

const link: ElementBuilder = (element, place, builder, context) => {
  const href = attribute(element, 'href');
  const address = href === null ? null : linkAddress(href, place.line, context);
  const marks = { ...place.marks, href: address ?? place.marks.href };
  const before = builder.size();
  buildNodes(element.childNodes, { ...place, marks }, builder, context);
  if (address !== null && builder.size() === before) builder.text(address, marks, place.line);
};

/** The text of a link that only a picture without a description had. */
export const nameless = '↗';

/** A picture needs no blank before the word after it; a word in its place does. */
function isFollowedByWord(element: HtmlElement): boolean {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next !== undefined && isText(next) && /^[\p{L}\p{N}]/u.test(next.value);
}

const image: ElementBuilder = (element, place, builder, context) => {
  const source = attribute(element, 'src') ?? '';
  const alt = attribute(element, 'alt') ?? '';
  const title = attribute(element, 'title') ?? '';
  const src = pictureAddress(source, place.line, context);
  if (src === null) {
    builder.text(alt, place.marks, place.line);
    return;
  }
  const { href } = place.marks;
  if (context.row.linksWebPictures === true && addressKind(src) === 'web') {
    const words = [alt, title].filter((text) => text !== '').join(' – ') || nameless;
    builder.text(words, { ...place.marks, href: href ?? src }, place.line);
    if (isFollowedByWord(element)) builder.text(' ', place.marks, place.line);
    context.reporter.reduced(place.line, 'image', 'pictureAsLink', { address: source });
    return;
  }
  const caption = title === '' ? [] : plainRuns(title, href);
  builder.add({ type: 'figure', src, alt, caption, line: place.line });
  if (href === null || title !== '') return;
  context.reporter.changed(place.line, 'image', 'linkUnderPicture', { address: href });
  builder.captionLastFigure(plainRuns(alt || nameless, href));
};

const list: ElementBuilder = (element, place, builder, context) => {
  const ordered = element.tagName === 'ol';
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  const items = element.childNodes
    .filter((child) => isElement(child) || (isText(child) && child.value.trim() !== ''))
    .map((child) => {
      const line = isElement(child)
        ? Number(attribute(child, lineAttribute) ?? place.line)
        : place.line;
      const isItem = isElement(child) && child.tagName === 'li';
      return context.blocksWithin(isItem ? child.childNodes : [child], { ...place, line });
    });
  const first = Number.isNaN(start) ? 1 : start;
  const made = { type: 'list', ordered, start: first, items, line: place.line } as const;
  for (const block of splitList(made)) builder.add(block);
};

const heading: ElementBuilder = (element, place, builder, context) => {
  const level = Number(element.tagName.slice(1));
  if (level <= context.row.deepestHeading) {
    builder.asHeading(level, () => inside(element, place, builder, context));
    return;
  }
  context.reporter.changed(place.line, 'heading', 'headingAsBold', { level });
  const marks = { ...place.marks, bold: true };
  asBlock(element, { ...place, marks }, builder, context);
};

const embed: ElementBuilder = (element, place, builder, context) => {
  const source = element.childNodes.filter(isElement).find((child) => child.tagName === 'source');
  const src = attribute(element, 'src') ?? (source ? attribute(source, 'src') : null) ?? '';
  const address = embedAddress(src);
  builder.flush();
  if (address === null) {
    const values = { construct: element.tagName };
    context.reporter.dropped(place.line, 'html', 'elementDropped', values);
    return;
  }
  const { embedsAddresses } = context.row;
  builder.text(address, { ...noMarks, href: embedsAddresses ? null : address }, place.line);
  builder.flush();
  const reason = embedsAddresses ? 'embedAsAddress' : 'embedAsLink';
  context.reporter.changed(place.line, 'html', reason, {
    construct: element.tagName,
    address,
    written: src,
  });
};

/** A block of code is plain text: links and pictures in it are named in the report. */
function reportInCode(nodes: readonly HtmlNode[], line: number, context: RichContext): void {
  for (const node of nodes.filter(isElement)) {
    const href = node.tagName === 'a' ? attribute(node, 'href') : null;
    const src = node.tagName === 'img' ? attribute(node, 'src') : null;
    if (href !== null) context.reporter.dropped(line, 'link', 'linkInCode', { address: href });
    if (src !== null) context.reporter.dropped(line, 'image', 'pictureInCode', { address: src });
    reportInCode(node.childNodes, line, context);
  }
}

function isSummary(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'summary';
}

const builders: { readonly [As in ElementRule['as']]: ElementBuilder } = {
  inline: inside,
  block: asBlock,
  skip: () => undefined,
  break: (_element, _place, builder) => builder.lineBreak(),
  rule: (_element, { line }, builder) => builder.add({ type: 'rule', line }),
  link,
  image,
  list,
  heading,
  embed,
  table: (element, place, builder, context) => {
    if (element.tagName !== 'table') asBlock(element, place, builder, context);
    else if (context.row.tables) buildTable(element, place, builder, context);
    else buildTableAsList(element, place, builder, context);
  },
  'no-picture'(element, place, _builder, context) {
    const address = (attribute(element, 'src') ?? '').slice(0, 200);
    const alt = attribute(element, 'alt') ?? '';
    const reason = alt === '' ? 'pictureLeftOut' : 'pictureWithTextLeftOut';
    context.reporter.dropped(place.line, 'image', reason, { address, alt });
  },
  plain(element, place, builder, context) {
    context.lookLost(element.tagName, place.line);
    inside(element, place, builder, context);
  },
  drop(element, place, _builder, context) {
    const values = { construct: element.tagName };
    context.reporter.dropped(place.line, 'html', 'elementDropped', values);
  },
  mark(element, place, builder, context) {
    const rule = context.elements[element.tagName];
    const marks = rule?.as === 'mark' ? { ...place.marks, [rule.mark]: true } : place.marks;
    inside(element, { ...place, marks }, builder, context);
  },
  quote(element, place, builder, context) {
    const blocks = context.blocksWithin(element.childNodes, { ...place, marks: noMarks });
    builder.flush();
    for (const block of splitQuote(blocks, place.line)) builder.add(block);
  },
  code(element, place, builder, context) {
    reportInCode(element.childNodes, place.line, context);
    const text = textContent(element.childNodes).replace(/\n$/, '');
    if (text.trim() !== '') builder.add({ type: 'code', text, line: place.line });
  },
  caption(element, place, builder, context) {
    const blocks = context.blocksWithin(element.childNodes, place);
    const [first] = blocks;
    const isLine = blocks.length === 1 && first?.type === 'paragraph';
    if (isLine && builder.captionLastFigure(first.runs)) return;
    for (const block of blocks) builder.add(block);
  },
  details(element, place, builder, context) {
    const blocksIn = (nodes: readonly HtmlNode[]): readonly RichBlock[] =>
      context.blocksWithin(nodes, { ...place, marks: noMarks });
    const summaries = element.childNodes.filter(isSummary).filter(isElement);
    const [first, ...others] = blocksIn(summaries.flatMap(({ childNodes }) => childNodes));
    const content = blocksIn(element.childNodes.filter((node) => !isSummary(node)));
    if (first?.type === 'paragraph') {
      builder.add({
        type: 'details',
        summary: first.runs,
        blocks: [...others, ...content],
        line: place.line,
      });
      return;
    }
    for (const block of [...(first ? [first] : []), ...others, ...content]) builder.add(block);
  },
  'details-summary'(element, place, builder, context) {
    context.lookLost('details', place.line);
    asBlock(element, { ...place, marks: { ...place.marks, bold: true } }, builder, context);
  },
  'quotation-marks'(element, place, builder, context) {
    builder.text('“', place.marks, place.line);
    inside(element, place, builder, context);
    builder.text('”', place.marks, place.line);
  },
  checkbox(element, place, builder) {
    if (attribute(element, 'type')?.toLowerCase() !== 'checkbox') return;
    builder.text(attribute(element, 'checked') === null ? '☐ ' : '☑ ', place.marks, place.line);
  },
};
