import { plainText } from '../parse/plain-text.ts';
import { snippetHash } from './snippet-blocks.ts';
import { noteKey } from '../parse/notes.ts';

/** A block of one issue, as the library's scan keeps it. */
export interface BlockRecord {
  readonly key: string;
  readonly hash: number;
  readonly heading: string | null;
}

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
/** In letters; a Chinese character takes the room of two. */
const widestName = 40;

interface Uses {
  readonly ids: string[];
  readonly hashes: number[];
  readonly heading: string | null;
}

/**
 * What recurs in issues given newest first. `textOf` gives a text by its hash; it need not know one that
 * stands in a single issue. Of a text that is written in several ways the latest counts, unless it is
 * the only one of its kind.
 */
export function learnSnippets(
  issues: readonly BlocksOfIssue[],
  saved: readonly SavedSnippet[],
  textOf: (hash: number) => string | null,
): RecurringBlocks {
  const uses = usesByKey(issues);
  const recurring = [...uses].filter(([, { ids }]) => ids.length >= fewestIssues);
  const own = saved.map((snippet) => savedSnippet(snippet, uses));
  const ownKeys = new Set(own.map(({ key }) => key));
  const names = new Set(own.map(({ name }) => name));
  const found = recurring.flatMap(([key, use]) => {
    const snippet = ownKeys.has(key) ? null : snippetOf(key, use, textOf, names);
    if (snippet !== null) names.add(snippet.name);
    return snippet ?? [];
  });
  return {
    snippets: [...own, ...found.toSorted((a, b) => b.count - a.count)],
    firstLines: [...new Set([...ownKeys, ...recurring.map(([key]) => key)])],
  };
}

function usesByKey(issues: readonly BlocksOfIssue[]): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { id, blocks } of issues) {
    for (const { key, hash, heading } of blocks) {
      const use = uses.get(key);
      if (use === undefined) uses.set(key, { ids: [id], hashes: [hash], heading });
      else if (use.ids.at(-1) !== id) {
        use.ids.push(id);
        use.hashes.push(hash);
      }
    }
  }
  return uses;
}

function snippetOf(
  key: string,
  { ids, hashes, heading }: Uses,
  textOf: (hash: number) => string | null,
  names: ReadonlySet<string>,
): Snippet | null {
  const alike = alikeHashes(hashes);
  const covered = hashes.filter((hash) => alike.has(hash));
  const latest = covered[0];
  if (latest === undefined || covered.length < hashes.length * mostlyAlike) return null;
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
function savedSnippet({ name, text }: SavedSnippet, uses: ReadonlyMap<string, Uses>): Snippet {
  const trimmed = text.trim();
  const key = noteKey(trimmed.split('\n', 1)[0] ?? '');
  const ids = uses.get(key)?.ids ?? [];
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

function alikeHashes(hashes: readonly number[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
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
