import { escapeMarkdown } from '../../../markdown/escape-markdown.ts';
import { plainText } from '../../../markdown/plain-text.ts';
import { offsetInDocument } from '../../../markdown/place-inline.ts';
import { addressKind, localPath } from '../../addresses/address.ts';
import type { EditContext, PlacedKind } from './context.ts';

/** A bare address is written so that every generator ends it where the preview does. */
function editBareAddress(node: PlacedKind<'link'>, context: EditContext): void {
  const { raw, href } = node.token;
  if (raw.startsWith('<') || raw.startsWith('[') || /[<>\s\p{Cc}]/u.test(raw)) return;
  const isWhole = href === raw || href === `mailto:${raw}`;
  const before = isWhole ? '<' : '[';
  const after = isWhole ? '>' : `](${href})`;
  context.edit({ from: node.from, to: node.from, insert: before });
  context.edit({ from: node.to, to: node.to, insert: after });
}

export function editLink(node: PlacedKind<'link'>, context: EditContext): 'children-too' | 'done' {
  const { token } = node;
  if (addressKind(token.href) !== 'unsafe') {
    if (token.autolink) editBareAddress(node, context);
    return token.autolink ? 'done' : 'children-too';
  }
  const line = context.lineOf(node.from);
  context.reporter.dropped(line, 'link', 'linkUnsafe', { address: token.href });
  return unlink(node, context);
}

/** Leaves a link's text and takes its address away. */
export function unlink(node: PlacedKind<'link'>, context: EditContext): 'children-too' | 'done' {
  const { token } = node;
  if (token.autolink) {
    if (token.raw.startsWith('<'))
      context.edit({ from: node.from, to: node.from + 1, insert: '&lt;' });
    return 'done';
  }
  const textEnd = token.raw.startsWith(`[${token.text}]`) ? token.text.length + 1 : -1;
  if (textEnd < 0) {
    const insert = escapeMarkdown(plainText(token.tokens));
    context.edit({ from: node.from, to: node.to, insert });
    return 'done';
  }
  context.edit({ from: node.from, to: node.from + 1, insert: '' });
  context.edit({ from: offsetInDocument(node, textEnd), to: node.to, insert: '' });
  return 'children-too';
}

/** Where the address stands in a picture's source; -1 when it stands elsewhere (`![alt][name]`). */
function addressOffset(raw: string, address: string): number {
  for (let at = raw.indexOf(address); at > 0; at = raw.indexOf(address, at + 1)) {
    if (/\]\(\s*<?$/.test(raw.slice(0, at))) return at;
  }
  return -1;
}

export function editImage(node: PlacedKind<'image'>, context: EditContext): 'done' {
  const { token } = node;
  const line = context.lineOf(node.from);
  const alt = escapeMarkdown(plainText(token.tokens));
  const path = localPath(token.href);
  if (path === null) {
    if (addressKind(token.href) !== 'unsafe') return 'done';
    context.edit({ from: node.from, to: node.to, insert: alt });
    context.reporter.dropped(line, 'image', 'pictureUnsafe', { address: token.href });
    return 'done';
  }
  const copied = context.pictures.copy(path);
  if ('problem' in copied) {
    context.edit({ from: node.from, to: node.to, insert: alt });
    context.reporter.dropped(line, 'image', copied.problem, { address: token.href });
    return 'done';
  }
  const at = addressOffset(token.raw, token.href);
  if (at < 0) {
    const title = token.title ? ` "${token.title.replace(/["\\]/g, '\\$&')}"` : '';
    const insert = `![${alt}](${copied.address}${title})`;
    context.edit({ from: node.from, to: node.to, insert });
  } else {
    const from = offsetInDocument(node, at);
    context.edit({ from, to: from + token.href.length, insert: copied.address });
  }
  return 'done';
}

/** A `<` that could begin a tag in another reader is written so that it cannot. */
export function editText(node: PlacedKind<'text'>, context: EditContext): 'children-too' | 'done' {
  const { token } = node;
  if ('tokens' in token && token.tokens) return 'children-too';
  if (!token.raw.includes('<')) return 'done';
  for (const match of token.raw.matchAll(/<(?=[A-Za-z/!?])/g)) {
    const from = offsetInDocument(node, match.index);
    context.edit({ from, to: from + 1, insert: '&lt;' });
  }
  return 'done';
}
