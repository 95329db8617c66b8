import type { EditorNode } from './paste-editors.ts';

/** A stretch of text with one link. */
export interface EditorLink {
  readonly href: string;
  readonly text: string;
}

export interface EditorContent {
  readonly links: readonly EditorLink[];
  readonly pictures: readonly string[];
  readonly text: string;
  readonly nodeTypes: ReadonlySet<string>;
  readonly emptyParagraphs: number;
}

function hrefOf(node: EditorNode): string | null {
  const link = node.marks?.find((mark) => mark.type === 'link');
  return link === undefined ? null : String(link.attrs?.['href']);
}

/** What an editor holds after a paste. */
export function editorContent(root: EditorNode): EditorContent {
  const links: EditorLink[] = [];
  const pictures: string[] = [];
  const nodeTypes = new Set<string>();
  let text = '';
  let emptyParagraphs = 0;
  let lastHref: string | null = null;

  function visit(node: EditorNode): void {
    nodeTypes.add(node.type);
    if (node.type === 'text') {
      text += node.text ?? '';
      addLink(hrefOf(node), node.text ?? '');
      return;
    }
    if (node.type !== 'hardBreak') lastHref = null;
    if (node.type === 'hardBreak') text += ' ';
    if (node.type === 'image' || node.type === 'image2') pictures.push(String(node.attrs?.['src']));
    if (node.type === 'paragraph' && (node.content ?? []).length === 0) emptyParagraphs += 1;
    for (const child of node.content ?? []) visit(child);
    text += '\n';
    if (node.type !== 'hardBreak') lastHref = null;
  }

  function addLink(href: string | null, linked: string): void {
    const last = links.at(-1);
    if (href !== null && href === lastHref && last) {
      links[links.length - 1] = { href, text: last.text + linked };
    } else if (href !== null) {
      links.push({ href, text: linked });
    }
    lastHref = href;
  }

  visit(root);
  return { links, pictures, text, nodeTypes, emptyParagraphs };
}
