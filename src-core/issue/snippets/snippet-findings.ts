import type { Range, TextEdit } from '../../text/edit.ts';
import { wordPairs, likeness, type WordPairs } from '../../text/likeness.ts';
import { remember } from '../../text/remember.ts';
import type { Snippet } from './learn-snippets.ts';
import { snippetBlocks, snippetHash, type SnippetBlock } from './snippet-blocks.ts';

/** A copy of a snippet that differs from the others. */
export interface SnippetFinding {
  readonly range: Range;
  readonly snippet: Snippet;
  /** Makes it equal. */
  readonly edit: TextEdit;
}

/** So alike a block must be that is taken for a copy with another first line. */
const nearly = 0.75;
const fewestPairs = 8;

/**
 * Where an issue's text has a snippet otherwise than any two issues write it. A copy is told by its first
 * line; where an issue has none, by its likeness to the snippet's text.
 */
export function snippetFindings(
  text: string,
  snippets: readonly Snippet[],
): readonly SnippetFinding[] {
  if (snippets.length === 0) return [];
  const blocks = snippetBlocks(text);
  const byKey = new Map(snippets.map((snippet) => [snippet.key, snippet]));
  const there = new Set(blocks.map(({ key }) => key));
  const missing = snippets.filter(({ key }) => !there.has(key));
  return blocks.flatMap((block) => {
    const snippet = byKey.get(block.key) ?? nearest(text, block, missing);
    if (snippet === null) return [];
    const range = { from: block.from, to: block.to };
    if (snippet.hashes.includes(snippetHash(text.slice(range.from, range.to)))) return [];
    return [{ range, snippet, edit: { ...range, insert: snippet.text } }];
  });
}

/** How like a block is to the snippets that it was held against. */
interface Held {
  readonly pairs: WordPairs;
  readonly likeness: WeakMap<Snippet, number>;
}

const heldOf = remember((block): Held => ({ pairs: wordPairs(block), likeness: new WeakMap() }));
const pairsOf = new WeakMap<Snippet, WordPairs>();

function nearest(
  text: string,
  { from, to }: SnippetBlock,
  snippets: readonly Snippet[],
): Snippet | null {
  if (snippets.length === 0) return null;
  const length = to - from;
  const candidates = snippets.filter(
    (snippet) => snippet.text.length < length * 2 && length < snippet.text.length * 2,
  );
  if (candidates.length === 0) return null;
  const held = heldOf(text.slice(from, to));
  if (held.pairs.total < fewestPairs) return null;
  return candidates.find((snippet) => likenessTo(held, snippet) >= nearly) ?? null;
}

function likenessTo({ pairs, likeness: known }: Held, snippet: Snippet): number {
  const before = known.get(snippet);
  if (before !== undefined) return before;
  const own = pairsOf.get(snippet) ?? wordPairs(snippet.text);
  pairsOf.set(snippet, own);
  // The same words cannot be more than all words of the shorter one.
  const most = (2 * Math.min(pairs.total, own.total)) / (pairs.total + own.total);
  const found = most < nearly ? most : likeness(pairs, own);
  known.set(snippet, found);
  return found;
}
