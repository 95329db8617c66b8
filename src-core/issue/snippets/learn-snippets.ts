import { plainText } from '../parse/plain-text.ts';
import { snippetHash, type SnippetBlock } from './snippet-blocks.ts';
import { noteKey } from '../parse/notes.ts';

/** A block of one issue, as the library's scan keeps it: by hashes, since most blocks stand in one issue. */
export interface BlockRecord {
  /** Of its first line. */
  readonly line: number;
  /** Null where the scan did not look closer, as at the first block with its first line. */
  readonly hash: number | null;
}

/** What the hashes stand for; both know at least what stands in two issues. */
export interface KnownBlocks {
  readonly lineOf: (line: number) => FirstLine | null;
  readonly textOf: (hash: number) => string | null;
}

export type FirstLine = Pick<SnippetBlock, 'key' | 'heading'>;

/** An issue's blocks; the id is its path below the library. */
export interface BlocksOfIssue {
  readonly id: string;
  readonly blocks: readonly BlockRecord[];
}

/** A text that recurs from issue to issue, or that the person has saved as one that should. */
export interface Snippet {
  readonly name: string;
  readonly text: string;
  /** Its first line, as recurring blocks are compared by. */
  readonly key: string;
  /** Every way it is written in at least two issues, `text` among them. */
  readonly hashes: readonly number[];
  /** How many issues have it, however written. */
  readonly count: number;
  /** The latest of them, newest first. */
  readonly usedIn: readonly string[];
  /** Kept in the library as `snippets/NAME.md`. */
  readonly saved: boolean;
}

/** What recurs in a library. */
export interface RecurringBlocks {
  readonly snippets: readonly Snippet[];
  /** The first lines of all blocks that recur, for `parseIssue`. */
  readonly firstLines: readonly string[];
}

/** A file of the library's folder `snippets`. */
export interface SavedSnippet {
  readonly name: string;
  readonly text: string;
}

/** In so many issues a first line makes its block recurring. */
const fewestIssues = 5;
const fewestAlike = 2;
/** Where most copies are alone in what they say, the block is a habit and no snippet. */
const mostlyAlike = 0.6;
const mostUsesListed = 20;
/** A library of copies would have no end of them. */
const mostSnippets = 200;
const mostLines = 2000;
/** In letters; a Chinese character takes the room of two. */
const widestName = 40;

interface Uses {
  readonly ids: string[];
  readonly hashes: (number | null)[];
}

/**
 * What recurs in issues given newest first. Of a text that is written in several ways the latest counts,
 * unless it is the only one of its kind.
 */
export function learnSnippets(
  issues: readonly BlocksOfIssue[],
  saved: readonly SavedSnippet[],
  known: KnownBlocks,
): RecurringBlocks {
  const uses = usesByLine(issues);
  const own = saved.map((snippet) => savedSnippet(snippet, uses));
  const ownKeys = new Set(own.map(({ key }) => key));
  const names = new Set(own.map(({ name }) => name));
  const found: Snippet[] = [];
  const firstLines = new Set(ownKeys);
  for (const [line, use] of uses) {
    const first = use.ids.length < fewestIssues ? null : known.lineOf(line);
    if (first === null) continue;
    firstLines.add(first.key);
    const snippet = ownKeys.has(first.key) ? null : snippetOf(first, use, known, names);
    if (snippet === null) continue;
    names.add(snippet.name);
    found.push(snippet);
  }
  const byCount = found.toSorted((a, b) => b.count - a.count);
  return {
    snippets: [...own, ...byCount].slice(0, mostSnippets),
    firstLines: [...firstLines].slice(0, mostLines),
  };
}

function usesByLine(issues: readonly BlocksOfIssue[]): ReadonlyMap<number, Uses> {
  const uses = new Map<number, Uses>();
  for (const { id, blocks } of issues) {
    for (const { line, hash } of blocks) {
      const use = uses.get(line);
      if (use === undefined) uses.set(line, { ids: [id], hashes: [hash] });
      else if (use.ids.at(-1) !== id) {
        use.ids.push(id);
        use.hashes.push(hash);
      }
    }
  }
  return uses;
}

function snippetOf(
  { key, heading }: FirstLine,
  { ids, hashes }: Uses,
  { textOf }: KnownBlocks,
  names: ReadonlySet<string>,
): Snippet | null {
  const alike = alikeHashes(hashes);
  const covered = hashes.filter((hash) => hash !== null && alike.has(hash));
  const latest = covered[0];
  if (latest === undefined || latest === null || covered.length < hashes.length * mostlyAlike)
    return null;
  const text = textOf(latest);
  if (text === null) return null;
  return {
    name: freeName(nameOf(heading, key), names),
    text,
    key,
    hashes: [...alike],
    count: ids.length,
    usedIn: ids.slice(0, mostUsesListed),
    saved: false,
  };
}

/** A saved snippet is right as it is saved; its other spellings in the library do not count. */
function savedSnippet({ name, text }: SavedSnippet, uses: ReadonlyMap<number, Uses>): Snippet {
  const trimmed = text.trim();
  const key = noteKey(trimmed.split('\n', 1)[0] ?? '');
  const ids = uses.get(snippetHash(key))?.ids ?? [];
  return {
    name,
    text: trimmed,
    key,
    hashes: [snippetHash(trimmed)],
    count: ids.length,
    usedIn: ids.slice(0, mostUsesListed),
    saved: true,
  };
}

function alikeHashes(hashes: readonly (number | null)[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const hash of hashes) if (hash !== null) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= fewestAlike).map(([hash]) => hash));
}

function nameOf(heading: string | null, key: string): string {
  const words = (heading ?? plainText(key)).replaceAll(/^[^\p{L}\p{N}]+|\s+$/gu, '');
  let width = 0;
  let end = 0;
  for (const character of words) {
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) ? 2 : 1;
    if (width > widestName) break;
    end += character.length;
  }
  if (end === words.length) return words;
  const cut = words.slice(0, end);
  const blank = cut.lastIndexOf(' ');
  const whole = blank > end / 2 ? cut.slice(0, blank) : cut;
  return `${whole.replace(/[\s\p{P}]+$/u, '')}…`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  return free;
}
