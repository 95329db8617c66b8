import { escapeHtml } from '../../markdown/escape-html.ts';
import { offsetInDocument } from '../../markdown/place-inline.ts';
import { addressKind } from '../addresses/address.ts';
import type { EditContext, MarkdownRules, PlacedKind } from '../engines/markdown-file/context.ts';
import { editImage, editLink, unlink } from '../engines/markdown-file/edit-inline.ts';
import type { SiteProfile } from './site-profile.ts';

const localhost = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/?#]|$)/i;

/** Whether a build may call this address broken, although readers can follow it where the site is. */
function mayFail(href: string, links: SiteProfile['links']): boolean {
  const kind = addressKind(href);
  if (kind === 'relative' || kind === 'site') return true;
  return links === 'html' && kind === 'web' && localhost.test(href);
}

function unchecked(href: string, title: string | null | undefined): string {
  const address = `pathname://${href.replace(/[<>\s\\]/g, (found) => encodeURIComponent(found))}`;
  const said = title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : '';
  return `(<${address}>${said})`;
}

function siteLink(links: Exclude<SiteProfile['links'], 'keep'>) {
  return (node: PlacedKind<'link'>, context: EditContext): 'children-too' | 'done' => {
    const { token, from, to } = node;
    const { href, raw, text } = token;
    if (addressKind(href) === 'unsafe' || !mayFail(href, links)) return editLink(node, context);
    const line = context.lineOf(from);
    if (href === '' && links === 'pathname') {
      context.reporter.dropped(line, 'link', 'linkUnreachable', { address: raw });
      return unlink(node, context);
    }
    context.reporter.changed(line, 'link', 'linkUnchecked', { address: href });
    if (token.autolink) {
      const insert = `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
      context.edit({ from, to, insert });
      return 'done';
    }
    if (!raw.startsWith(`[${text}]`)) {
      context.reporter.dropped(line, 'link', 'linkUnreachable', { address: href });
      return unlink(node, context);
    }
    const textEnd = offsetInDocument(node, text.length + 1);
    if (links === 'pathname') {
      context.edit({ from: textEnd + 1, to, insert: unchecked(href, token.title) });
      return 'children-too';
    }
    context.edit({ from, to: from + 1, insert: `<a href="${escapeHtml(href)}">` });
    context.edit({ from: textEnd, to, insert: '</a>' });
    return 'children-too';
  };
}

/** A picture from the root of the site, which the build looks for among its own files. */
function siteImage(links: Exclude<SiteProfile['links'], 'keep'>) {
  return (node: PlacedKind<'image'>, context: EditContext): 'done' => {
    const { token, from, to } = node;
    if (addressKind(token.href) !== 'site') return editImage(node, context);
    const line = context.lineOf(from);
    const alt = token.text.replace(/[[\]\\]/g, '\\$&');
    if (links === 'pathname') {
      context.reporter.changed(line, 'image', 'linkUnchecked', { address: token.href });
      context.edit({ from, to, insert: `![${alt}]${unchecked(token.href, token.title)}` });
      return 'done';
    }
    context.reporter.reduced(line, 'image', 'pictureOfSite', { address: token.href });
    const insert = `<a href="${escapeHtml(token.href)}">${escapeHtml(token.text || token.href)}</a>`;
    context.edit({ from, to, insert });
    return 'done';
  };
}

function taskAsCharacter(node: PlacedKind<'checkbox'>, context: EditContext): 'done' {
  const insert = node.token.checked ? '☑' : '☐';
  context.edit({ from: node.from, to: node.from + 3, insert });
  context.reporter.changed(context.lineOf(node.from), 'checkbox', 'taskBox');
  return 'done';
}

function noteNumber(node: PlacedKind<'footnote_reference'>, context: EditContext): 'done' {
  const { number } = node.token;
  context.edit({ from: node.from, to: node.to, insert: `<sup>${number}</sup>` });
  context.reporter.changed(context.lineOf(node.from), 'footnote', 'footnoteAtEnd', { number });
  return 'done';
}

/** A note is an entry of a list of its own: the bracket after the number parts it from a list before it. */
function noteAsEntry(
  node: PlacedKind<'footnote_definition'>,
  { document, edit }: EditContext,
): 'children-too' {
  const start = /^\s*\[\^[^\]\s]+\]:[ \t]*/.exec(document.text.slice(node.from, node.to));
  if (start === null) return 'children-too';
  const before = document.text.slice(0, node.from);
  const apart = /\n[ \t]*\n[ \t]*$|^\s*$/.test(before.slice(-200)) ? '' : '\n';
  const insert = `${apart}${node.token.number}) `;
  edit({ from: node.from, to: node.from + start[0].length, insert });
  return 'children-too';
}

function doubleTildes(node: PlacedKind<'del'>, { edit }: EditContext): 'children-too' {
  const { raw } = node.token;
  if (raw.startsWith('~') && !raw.startsWith('~~')) {
    edit({ from: node.from, to: node.from, insert: '~' });
    edit({ from: node.to, to: node.to, insert: '~' });
  }
  return 'children-too';
}

/** kramdown shows no scheme for a mailbox in brackets. */
function mailLink(node: PlacedKind<'link'>, context: EditContext): 'children-too' | 'done' {
  const { href, raw } = node.token;
  if (!raw.startsWith('<mailto:')) return editLink(node, context);
  context.edit({ from: node.from, to: node.to, insert: `[${href}](${href})` });
  return 'done';
}

/** The rules by which the pages of a site differ from the engine's. */
export function siteRules({
  links,
  tasks,
  footnotes,
  strikes,
  dialect,
}: SiteProfile): Partial<MarkdownRules> {
  return {
    ...(links === 'keep' ? {} : { link: siteLink(links), image: siteImage(links) }),
    ...(dialect === 'kramdown' && links === 'keep' ? { link: mailLink } : {}),
    ...(strikes === 'keep' ? {} : { del: doubleTildes }),
    ...(tasks === 'keep' ? {} : { checkbox: taskAsCharacter }),
    ...(footnotes === 'keep'
      ? {}
      : { footnote_reference: noteNumber, footnote_definition: noteAsEntry }),
  };
}
