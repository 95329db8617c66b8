import type { Range, TextEdit } from '../../text/edit.ts';
import { wordPairs, likeness, type WordPairs } from '../../text/likeness.ts';
import { createKnownBlocks, type KnownBlocks } from '../../text/known-blocks.ts';
import type { Snippet } from './learn-snippets.ts';
import { issueBlocks, readOpening, snippetHash, trimmedEnd } from './snippet-blocks.ts';

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

/** A block of the text at hand and what was found of it. */
interface KnownBlock {
  readonly block: { readonly text: string; readonly kind: typeof anyKind };
  /** Its first line as snippets are told by; null for what can be none. */
  readonly key: string | null;
  readonly hash: () => number;
  readonly pairs: () => WordPairs;
  /** The snippet that it is most like, of those that were missing then. */
  near: { readonly missing: readonly Snippet[]; readonly snippet: Snippet | null } | null;
}

/** A block, by its place among all, that differs from a snippet. */
interface Wrong {
  readonly index: number;
  readonly snippet: Snippet;
}

/** What stays the same from one text to the next. */
interface Look {
  readonly blocks: KnownBlocks<typeof anyKind, KnownBlock>;
  readonly byKey: ReadonlyMap<string, Snippet>;
  /** Of the text before. */
  keys: readonly (string | null)[];
  missing: readonly Snippet[];
  wrong: readonly Wrong[];
}

const anyKind = 0;
/** A library's snippets change less often than the text that is written. */
const looks = new WeakMap<readonly Snippet[], Look>();

/**
 * Where an issue's text has a snippet otherwise than any two issues write it. A copy is told by its first
 * line; where an issue has none, by its likeness to the snippet's text. Blocks that the text asked about
 * before has as well are not read again.
 */
export function snippetFindings(
  text: string,
  snippets: readonly Snippet[],
): readonly SnippetFinding[] {
  if (snippets.length === 0) return [];
  const look = looks.get(snippets) ?? firstLook(snippets);
  looks.set(snippets, look);
  const ranges = issueBlocks(text).map(({ from, to }) => ({ from, to, kind: anyKind }) as const);
  const { all, start, end } = look.blocks.take(text, ranges, readBlock);
  const changed = all.slice(start, all.length - end);
  const keys = changed.map(({ key }) => key);
  const before = look.keys.slice(start, look.keys.length - end);
  // What is missing changes with a snippet's own first line only.
  const isSame =
    look.keys.length > 0 &&
    [...keys, ...before].every((key) => key === null || !look.byKey.has(key));
  const inChanged = (): readonly Wrong[] =>
    changed.flatMap((one, at) => wrongAt(look, one, start + at));
  const from = look.keys.length - end;
  const by = all.length - look.keys.length;
  look.keys = [...look.keys.slice(0, start), ...keys, ...look.keys.slice(from)];
  if (isSame) {
    look.wrong = [
      ...look.wrong.filter(({ index }) => index < start),
      ...inChanged(),
      ...look.wrong.flatMap(({ index, snippet }) =>
        index < from ? [] : [{ index: index + by, snippet }],
      ),
    ];
  } else {
    const there = new Set(look.keys);
    const missing = snippets.filter(({ key }) => !there.has(key));
    const isMissing =
      missing.length === look.missing.length &&
      missing.every((snippet, index) => snippet === look.missing[index]);
    if (!isMissing) look.missing = missing;
    look.wrong = all.flatMap((one, index) => wrongAt(look, one, index));
  }
  return look.wrong.flatMap(({ index, snippet }) => {
    const range = ranges[index];
    if (range === undefined) return [];
    const place = { from: range.from, to: trimmedEnd(text, range) };
    return [{ range: place, snippet, edit: { ...place, insert: snippet.text } }];
  });
}

/** The snippet that a block should be and is not. */
function wrongAt({ byKey, missing }: Look, one: KnownBlock, index: number): readonly Wrong[] {
  if (one.key === null) return [];
  const snippet = byKey.get(one.key) ?? nearest(one, missing);
  return snippet === null || snippet.hashes.includes(one.hash()) ? [] : [{ index, snippet }];
}

function firstLook(snippets: readonly Snippet[]): Look {
  return {
    blocks: createKnownBlocks(),
    byKey: new Map(snippets.map((snippet) => [snippet.key, snippet])),
    keys: [],
    missing: [],
    wrong: [],
  };
}

function readBlock(source: string): KnownBlock {
  let hash: number | null = null;
  let pairs: WordPairs | null = null;
  return {
    block: { text: source, kind: anyKind },
    key: readOpening(source).key,
    hash: () => (hash ??= snippetHash(source)),
    pairs: () => (pairs ??= wordPairs(source)),
    near: null,
  };
}

const pairsOf = new WeakMap<Snippet, WordPairs>();

function nearest(one: KnownBlock, missing: readonly Snippet[]): Snippet | null {
  if (missing.length === 0) return null;
  if (one.near?.missing === missing) return one.near.snippet;
  const { text } = one.block;
  const length = trimmedEnd(text, { from: 0, to: text.length });
  const candidates = missing.filter(
    (snippet) => snippet.text.length < length * 2 && length < snippet.text.length * 2,
  );
  const isLong = candidates.length > 0 && one.pairs().total >= fewestPairs;
  const snippet = isLong
    ? (candidates.find((each) => likenessTo(one.pairs(), each) >= nearly) ?? null)
    : null;
  one.near = { missing, snippet };
  return snippet;
}

function likenessTo(pairs: WordPairs, snippet: Snippet): number {
  const own = pairsOf.get(snippet) ?? wordPairs(snippet.text);
  pairsOf.set(snippet, own);
  // The same words cannot be more than all words of the shorter one.
  const most = (2 * Math.min(pairs.total, own.total)) / (pairs.total + own.total);
  return most < nearly ? most : likeness(pairs, own);
}
