import { assertNever } from '../../../result.ts';
import type { Figure, Marks, RichBlock, RichList, Run } from './rich-block.ts';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** A node of a ProseMirror document, as Substack keeps drafts. */
export interface DraftNode {
  readonly type: string;
  readonly attrs?: Attributes;
  readonly content?: readonly DraftNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Attributes }[];
}

/** The marks it knows, in the order in which its editor keeps them; there is no underline. */
const markNames = [
  ['bold', 'strong'],
  ['code', 'code'],
  ['italic', 'em'],
  ['strike', 'strikethrough'],
  ['subscript', 'subscript'],
  ['superscript', 'superscript'],
] as const satisfies readonly (readonly [keyof Marks, string])[];

function markNodes(marks: Marks): NonNullable<DraftNode['marks']> {
  const link = marks.href === null ? [] : [{ type: 'link', attrs: { href: marks.href } }];
  return [...link, ...markNames.flatMap(([name, type]) => (marks[name] ? [{ type }] : []))];
}

/** Neighbours that are set alike are one text, as editors have them. */
function inline(runs: readonly Run[]): Pick<DraftNode, 'content'> {
  const content: DraftNode[] = [];
  for (const run of runs) {
    if (run.type === 'break') {
      content.push({ type: 'hard_break' });
      continue;
    }
    if (run.text === '') continue;
    const found = markNodes(run.marks);
    const marks = found.length === 0 ? {} : { marks: found };
    const last = content.at(-1);
    const joins =
      last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(found);
    const before = joins ? (content.pop()?.text ?? '') : '';
    content.push({ type: 'text', text: before + run.text, ...marks });
  }
  return content.length === 0 ? {} : { content };
}

function paragraphOf(runs: readonly Run[]): DraftNode {
  return { type: 'paragraph', ...inline(runs) };
}

function plainParagraph(text: string): DraftNode {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function listNode({ ordered, start, items }: RichList): DraftNode {
  const content = items.map((item) => ({ type: 'list_item', content: item.flatMap(nodesOf) }));
  return ordered
    ? { type: 'ordered_list', attrs: { start, order: start }, content }
    : { type: 'bullet_list', content };
}

/** A picture without its frame would crash the editor. */
function figureNode({ src, alt, caption }: Figure): DraftNode {
  const attrs = {
    src,
    alt,
    title: null,
    href: null,
    width: null,
    height: null,
    imageSize: 'normal',
    fullscreen: false,
  };
  const below = caption.length === 0 ? [] : [{ type: 'caption', ...inline(caption) }];
  return { type: 'captionedImage', content: [{ type: 'image2', attrs }, ...below] };
}

function nodesOf(block: RichBlock): readonly DraftNode[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphOf(block.runs)];
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level }, ...inline(block.runs) }];
    case 'list':
      return [listNode(block)];
    case 'quote':
      return [{ type: 'blockquote', content: block.blocks.flatMap(nodesOf) }];
    case 'code':
      return [
        {
          type: 'highlighted_code_block',
          attrs: { language: 'plaintext' },
          content: [{ type: 'text', text: block.text }],
        },
      ];
    case 'rule':
      return [{ type: 'horizontal_rule' }];
    case 'figure':
      return [figureNode(block)];
    case 'references':
      return [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: block.heading }] },
        ...block.links.map(({ title, address }, index) => {
          const name = title === '' || title === address ? '' : `${title}: `;
          return plainParagraph(`[${index + 1}] ${name}${address}`);
        }),
      ];
    case 'details':
      return [paragraphOf(block.summary), ...block.blocks.flatMap(nodesOf)];
    // Its schema has no tables; rows without any make lists of them before.
    case 'table':
      return [...block.caption, ...block.rows.flat().flatMap(({ blocks }) => blocks)].flatMap(
        nodesOf,
      );
    default:
      return assertNever(block);
  }
}

/** Blocks as the document that a paste of them makes in Substack's editor, under the names that it stores. */
function draftDocument(blocks: readonly RichBlock[]): DraftNode {
  const content = blocks.flatMap(nodesOf);
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

/** The fields of a draft, as tools that post drafts take them. */
export function draftJson(title: string, subtitle: string, blocks: readonly RichBlock[]): string {
  const body = JSON.stringify(draftDocument(blocks));
  const draft = { draft_title: title, draft_subtitle: subtitle, draft_body: body };
  return `${JSON.stringify(draft, null, 2)}\n`;
}
