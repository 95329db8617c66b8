import { withinCallStack } from '../markdown/call-stack.ts';
import { lexMarkdown, type MarkdownDocument } from '../markdown/lex-markdown.ts';
import { attribute, isElement, parseHtml, type HtmlNode } from '../markdown/html-tree.ts';
import { placeBlocks, type PlacedBlock } from '../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../markdown/place-inline.ts';
import { lineAt } from '../text/lines.ts';
import { localPath } from './addresses/address.ts';
import type { Picture, PictureRequest } from './target.ts';

function imageSources(nodes: readonly HtmlNode[]): readonly string[] {
  return nodes.filter(isElement).flatMap((element) => {
    const own = element.tagName === 'img' ? [attribute(element, 'src') ?? ''] : [];
    return [...own, ...imageSources(element.childNodes)];
  });
}

interface Mention {
  readonly offset: number;
  readonly address: string;
}

function htmlMentions(raw: string, offset: number): readonly Mention[] {
  if (!/<img\b/i.test(raw)) return [];
  return imageSources(parseHtml(raw)).map((address) => ({ offset, address }));
}

function inlineMentions(nodes: readonly PlacedInline[]): readonly Mention[] {
  return nodes.flatMap((node) => {
    const { token, from } = node;
    if (token.type === 'image') return [{ offset: from, address: token.href }];
    if (token.type === 'html') return htmlMentions(token.raw, from);
    return inlineMentions(node.children);
  });
}

function blockMentions(blocks: readonly PlacedBlock[]): readonly Mention[] {
  return blocks.flatMap((block) => [
    ...(block.token.type === 'html' ? htmlMentions(block.token.raw, block.from) : []),
    ...inlineMentions(placeInline(block)),
    ...blockMentions(block.children),
  ]);
}

/** The last document that was looked through: every target of an issue asks for its pictures. */
let last: { readonly document: MarkdownDocument; readonly mentions: readonly Mention[] } | null =
  null;

function mentionsIn(document: MarkdownDocument): readonly Mention[] {
  if (last?.document === document) return last.mentions;
  const mentions = withinCallStack(
    () => blockMentions(placeBlocks(document)),
    () => [],
  );
  last = { document, mentions };
  return mentions;
}

/** The address of a text's first picture as written; null when it shows none. */
export function firstPicture(document: MarkdownDocument): string | null {
  return mentionsIn(document)[0]?.address ?? null;
}

/** The local pictures of a text, each once, at its first mention. */
export function localPictures(text: string): readonly PictureRequest[] {
  const document = lexMarkdown(text);
  if (!document.ok) return [];
  const requests = new Map<string, PictureRequest>();
  for (const { offset, address } of mentionsIn(document.value)) {
    const path = localPath(address);
    if (path === null || requests.has(path)) continue;
    requests.set(path, { path, line: lineAt(document.value.lines, offset) });
  }
  return [...requests.values()];
}

/** The bytes of a local picture among those the shell handed in; null when it has none. */
export function pictureBytes(pictures: readonly Picture[], path: string): Uint8Array | null {
  return pictures.find((picture) => picture.path === path)?.bytes ?? null;
}
