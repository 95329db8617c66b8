import { crc32 } from '../journal/crc32.ts';
import type { Item } from '../issue/model.ts';
import type { TwinItem } from './twin-text.ts';

/**
 * By which it is told whether an item is what it was: its title, what follows the title, its body and its
 * addresses, without number, marker, blanks and note (S2).
 */
export function itemPrint(text: string, { titleRange, url, tail, body, note }: Item): string {
  const said = [
    text.slice(titleRange.from, titleRange.to),
    url ?? '',
    tail,
    text.slice(body.from, note?.from ?? body.to),
  ].map((part) => part.replaceAll(/\s+/gu, ' ').trim());
  return printOf(said.join('\n'));
}

/** A checksum and the length, in hexadecimal. */
function printOf(text: string): string {
  const sum = crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
  return `${sum}-${text.length.toString(16)}`;
}

/**
 * What each item of a side is called where something is kept about it: its address, else its title; the
 * second of the same name has a number. In the order of `items`.
 */
export function itemNames(items: readonly TwinItem[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map(({ address, at }) => {
    const name = address ?? at.title.replaceAll(/\s+/gu, ' ').trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
