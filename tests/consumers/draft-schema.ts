import { createRequire } from 'node:module';
import type { DraftNode } from '#core/export/engines/rich-paste/draft-json.ts';
import type { EditorNode } from './paste-editors.ts';

interface Checked {
  check(): void;
}
type SchemaClass = new (spec: { readonly nodes: object; readonly marks: object }) => {
  nodeFromJSON(json: unknown): Checked;
};

const load = createRequire(new URL('programs/package.json', import.meta.url));
const { Schema } = load('@tiptap/pm/model') as { readonly Schema: SchemaClass };

const attrs = (...names: readonly string[]) => ({
  attrs: Object.fromEntries(names.map((name) => [name, { default: null }])),
});

/** What is known of Substack's editor (docs of others only), under the names that it stores. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', ...attrs('level') },
    text: { group: 'inline' },
    hard_break: { group: 'inline', inline: true },
    horizontal_rule: { group: 'block' },
    bullet_list: { group: 'block', content: 'list_item+' },
    ordered_list: { group: 'block', content: 'list_item+', ...attrs('start', 'order') },
    list_item: { content: 'paragraph block*' },
    blockquote: { group: 'block', content: 'block+' },
    highlighted_code_block: {
      group: 'block',
      content: 'text*',
      marks: '',
      ...attrs('language', 'nodeId'),
    },
    captionedImage: { group: 'block', content: 'image2 caption?' },
    image2: attrs('src', 'alt', 'title', 'href', 'width', 'height', 'imageSize', 'fullscreen'),
    caption: { content: 'inline*' },
    paywall: { group: 'block' },
  },
  marks: {
    link: { ...attrs('href', 'target', 'rel', 'class'), inclusive: false },
    strong: {},
    code: { excludes: '_' },
    em: {},
    strikethrough: {},
    subscript: {},
    superscript: {},
  },
});

function nodesOf(node: DraftNode): readonly DraftNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

/** What the schema and the editor find wrong; null for nothing. */
export function draftTrouble(document: DraftNode): string | null {
  try {
    schema.nodeFromJSON(document).check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const nodes = nodesOf(document);
  const unknown = nodes.flatMap(({ marks = [], attrs: given = {}, type }) => [
    ...marks.filter((mark) => mark.type === 'link' && mark.attrs?.['href'] === undefined),
    ...(type === 'image2' && typeof given['src'] !== 'string' ? [given] : []),
  ]);
  if (unknown.length > 0) return JSON.stringify(unknown[0]);
  return nodes.filter(({ type }) => type === 'paywall').length > 1 ? 'two paywalls' : null;
}

/** As its editor reads the names that it stores. */
const editorNames: Readonly<Record<string, string>> = {
  hard_break: 'hardBreak',
  horizontal_rule: 'horizontalRule',
  bullet_list: 'bulletList',
  ordered_list: 'orderedList',
  list_item: 'listItem',
  highlighted_code_block: 'codeBlock',
  strong: 'bold',
  em: 'italic',
  strikethrough: 'strike',
};

/** A document as far as readers can tell two apart, under the editor's names and without its defaults. */
export function comparableDocument(node: DraftNode | EditorNode): unknown {
  const type = editorNames[node.type] ?? node.type;
  const given = node.attrs ?? {};
  const kept = { heading: ['level'], orderedList: ['start'], image2: ['src', 'alt'] }[type] ?? [];
  return {
    type,
    text: node.text ?? null,
    attrs: Object.fromEntries(kept.map((name) => [name, given[name]])),
    marks: (node.marks ?? [])
      .map(({ type: mark, attrs: own }) =>
        [editorNames[mark] ?? mark, mark === 'link' ? own?.['href'] : null].join(' '),
      )
      .toSorted(),
    content: (node.content ?? []).map(comparableDocument),
  };
}
