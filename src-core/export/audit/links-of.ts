import { lexMarkdown } from '../../markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '../../markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '../../markdown/place-inline.ts';
import type { Range } from '../../text/edit.ts';

interface FoundLink extends Range {
  readonly address: string;
}

const anchor = /<a\s[^>]*?href\s*=\s*["']?([^"'\s>]+)/gi;

function anchorsIn(raw: string, from: number): readonly FoundLink[] {
  return [...raw.matchAll(anchor)].map((match) => {
    const at = from + match.index;
    return { from: at, to: at + match[0].length, address: match[1] ?? '' };
  });
}

function inlineLinks(nodes: readonly PlacedInline[]): readonly FoundLink[] {
  return nodes.flatMap(({ token, from, to, children }) => [
    ...(token.type === 'link' ? [{ from, to, address: token.href }] : []),
    ...(token.type === 'html' ? anchorsIn(token.raw, from) : []),
    ...inlineLinks(children),
  ]);
}

function blockLinks(blocks: readonly PlacedBlock[]): readonly FoundLink[] {
  return blocks.flatMap((block) => [
    ...(block.token.type === 'html' ? anchorsIn(block.token.raw, block.from) : []),
    ...inlineLinks(placeInline(block)),
    ...blockLinks(block.children),
  ]);
}

/** Every link of a Markdown text and where it stands; empty for a text nested too deep. */
export function linksOf(text: string): readonly FoundLink[] {
  const document = lexMarkdown(text);
  return document.ok ? blockLinks(placeBlocks(document.value)) : [];
}
