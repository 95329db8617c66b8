import { findDate, withoutDates } from '../../../issue/parse/dates.ts';
import { numberInTitle } from '../../../issue/parse/issue-number.ts';
import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../../../markdown/place-inline.ts';
import { addressKind, localPath } from '../../addresses/address.ts';
import type { Range } from '../../../text/edit.ts';

/** One issue in a list of issues. */
export interface IndexEntry extends Range {
  readonly number: number;
  /** The file, from the archive's root. */
  readonly path: string;
  /** YYYY-MM-DD as the entry or its path states it; null when neither does. */
  readonly date: string | null;
  /** The text of the link to it, and the address as it is written. */
  readonly linkText: Range;
  readonly address: Range;
}

/** A path's folder; '' at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * The archive's file that an address in the file `from` leads to: a relative address, or the page of
 * a file on a web site whose path ends in `folder`. Null when it leads elsewhere.
 */
function archivePath(href: string, from: string, folder: string): string | null {
  // A path from the root is one of the archive, as the sites that show archives take it.
  const isRooted = addressKind(href) === 'site';
  const relative = localPath(isRooted ? href.replace(/^\/+/, '') : href);
  const path =
    relative !== null
      ? localPath(isRooted || folderOf(from) === '' ? relative : `${folderOf(from)}/${relative}`)
      : addressKind(href) === 'web'
        ? withinFolder(href.replace(/[?#].*$/s, ''), folder)
        : null;
  if (path === null || folderOf(path) !== folder || !/\.(?:md|markdown)$/i.test(path)) return null;
  return path;
}

function withinFolder(address: string, folder: string): string | null {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const parent = address.slice(0, address.lastIndexOf('/'));
  if (folder === '' || !parent.endsWith(`/${folder}`)) return null;
  return `${folder}/${name}`;
}

function links(nodes: readonly PlacedInline[]): readonly PlacedInline[] {
  return nodes.flatMap((node) => (node.token.type === 'link' ? [node] : links(node.children)));
}

/** The number that an entry's first line states: in words, in its link, or first of all. */
function numberOf(line: string, linkText: string): number | null {
  const words = line.replace(/\]\([^)]*\)/g, ']');
  const stated = numberInTitle(words.replace(/^[\s\-*+>]+/, '')) ?? numberInTitle(linkText);
  if (stated !== null) return stated;
  const first = /(?<![\d.])\d{1,5}(?![\d.]*\d)/.exec(withoutDates(words))?.[0];
  return first === undefined ? null : Number(first);
}

/** The first line of a list item; `- 3. text` is a list in a list. */
function headOf(item: PlacedBlock): PlacedBlock | undefined {
  const [first] = item.children;
  const [inner, second] = first?.token.type === 'list' ? first.children : [];
  return inner && !second ? headOf(inner) : first;
}

/** The entry that a list item is; null when it does not lead to a numbered issue in `folder`. */
export function readEntry(
  item: PlacedBlock,
  text: string,
  from: string,
  folder: string,
): IndexEntry | null {
  const head = headOf(item);
  if (head?.token.type !== 'text' && head?.token.type !== 'paragraph') return null;
  for (const link of links(placeInline(head))) {
    const { token } = link;
    if (token.type !== 'link') continue;
    const path = archivePath(token.href, from, folder);
    const source = text.slice(link.from, link.to);
    const textEnd = source.lastIndexOf('](');
    const address = source.indexOf(token.href, textEnd);
    if (path === null || !source.startsWith('[') || textEnd < 0 || address < 0) continue;
    const lineEnd = text.indexOf('\n', item.from);
    const line = text.slice(item.from, lineEnd < 0 ? text.length : Math.min(lineEnd, item.to));
    const linkText = { from: link.from + 1, to: link.from + textEnd };
    const number = numberOf(line, text.slice(linkText.from, linkText.to));
    if (number === null) return null;
    return {
      from: item.from,
      to: item.to,
      number,
      path,
      date: findDate(path) ?? findDate(line),
      linkText,
      address: { from: link.from + address, to: link.from + address + token.href.length },
    };
  }
  return null;
}
