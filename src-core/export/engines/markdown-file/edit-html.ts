import { htmlTags, looseBrackets, type HtmlTag } from '../../../markdown/html-tags.ts';
import { attribute, isElement, parseHtml } from '../../../markdown/html-tree.ts';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { offsetInDocument } from '../../../markdown/place-inline.ts';
import { addressKind, localPath } from '../../addresses/address.ts';
import type { EditContext, PlacedKind } from './context.ts';

const scriptBlock = /^\s*<(script|style)\b/i;
const sourceAttribute = /\bsrc\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)/i;

function runsCode(tag: HtmlTag): boolean {
  const element = parseHtml(tag.source).find(isElement);
  if (!element) return false;
  return element.attrs.some(
    ({ name, value }) =>
      name.startsWith('on') ||
      name === 'srcdoc' ||
      (['href', 'src', 'action', 'formaction', 'data'].includes(name) &&
        addressKind(value) === 'unsafe'),
  );
}

function isAllowed(tag: HtmlTag, context: EditContext): boolean {
  if (tag.name === '') return tag.source.startsWith('<!--') && tag.source.endsWith('-->');
  return context.allowedElements.has(tag.name) && (tag.closing || !runsCode(tag));
}

function editPicture(tag: HtmlTag, at: number, context: EditContext): void {
  const element = parseHtml(tag.source).find(isElement);
  const source = element ? (attribute(element, 'src') ?? '') : '';
  const path = localPath(source);
  if (!element || path === null) return;
  const line = context.lineOf(at);
  const embedded = context.pictures.embed(path);
  if ('problem' in embedded) {
    const insert = escapeHtml(attribute(element, 'alt') ?? '');
    context.edit({ from: at, to: at + tag.source.length, insert });
    context.reporter.dropped(line, 'image', embedded.problem, { address: source });
    return;
  }
  const found = sourceAttribute.exec(tag.source);
  if (!found) return;
  const from = at + found.index;
  context.edit({ from, to: from + found[0].length, insert: `src="${embedded.address}"` });
  context.reporter.changed(line, 'image', 'pictureEmbedded', { address: source });
}

/** Raw HTML: tags the target does not show are made text, scripts and styles are left out. */
export function editHtml(node: PlacedKind<'html'>, context: EditContext): 'done' {
  const { raw } = node.token;
  const block = scriptBlock.exec(raw);
  if (block && 'block' in node.token && node.token.block) {
    const construct = block[1]?.toLowerCase() ?? '';
    context.edit({ from: node.from, to: node.to, insert: '' });
    context.reporter.dropped(context.lineOf(node.from), 'html', 'elementDropped', { construct });
    return 'done';
  }
  for (const loose of looseBrackets(raw)) {
    const at = offsetInDocument(node, loose);
    context.edit({ from: at, to: at + 1, insert: '&lt;' });
    const tag = raw.slice(loose, loose + 40);
    context.reporter.changed(context.lineOf(at), 'html', 'tagAsText', { tag });
  }
  for (const tag of htmlTags(raw)) {
    const at = offsetInDocument(node, tag.at);
    if (!isAllowed(tag, context)) {
      context.edit({ from: at, to: at + 1, insert: '&lt;' });
      context.reporter.changed(context.lineOf(at), 'html', 'tagAsText', { tag: tag.source });
    } else if (tag.name === 'img' && !tag.closing) {
      editPicture(tag, at, context);
    }
  }
  return 'done';
}
