import { linkAt, mostFailures } from './link-syntax.ts';
import type { ImageReference } from '../model.ts';

const longestTag = 2000;
const none: readonly ImageReference[] = [];

/**
 * The images of `from..to` in order: Markdown images and `<img>` tags. Those inside code are left to
 * whoever renders; here they only count.
 */
export function readImages(text: string, from: number, to: number): readonly ImageReference[] {
  const part = text.slice(from, to);
  const markdown = part.indexOf('![');
  const tag = part.indexOf('<img');
  if (markdown === -1 && tag === -1) return none;
  const images: ImageReference[] = [];
  let failures = 0;
  for (let at = markdown; at !== -1; at = part.indexOf('![', at + 2)) {
    const link = linkAt(part, at + 1, part.length);
    if (link === null || link.url === null) {
      failures += 1;
      if (failures > mostFailures) break;
      continue;
    }
    const alt = part.slice(link.labelFrom, link.labelTo);
    images.push({ from: from + at, to: from + link.to, alt, url: link.url });
  }
  for (let at = tag; at !== -1; at = part.indexOf('<img', at + 4)) {
    const piece = part.slice(at, at + longestTag);
    const end = piece.indexOf('>');
    if (end === -1) continue;
    const source = piece.slice(0, end + 1);
    const url = attribute(source, 'src');
    if (url === null) continue;
    images.push({
      from: from + at,
      to: from + at + end + 1,
      alt: attribute(source, 'alt') ?? '',
      url,
    });
  }
  return images.toSorted((a, b) => a.from - b.from);
}

function attribute(tag: string, name: 'src' | 'alt'): string | null {
  const at = tag.toLowerCase().indexOf(`${name}=`);
  if (at === -1) return null;
  const quote = tag.charAt(at + name.length + 1);
  if (quote !== '"' && quote !== "'") {
    return /^[^\s>]*/u.exec(tag.slice(at + name.length + 1))?.[0] ?? null;
  }
  const start = at + name.length + 2;
  const end = tag.indexOf(quote, start);
  return end === -1 ? null : tag.slice(start, end);
}
