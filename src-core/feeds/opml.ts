import { generateOpml, parseOpml } from 'feedsmith';
import { err, ok, type Result } from '../result.ts';
import { plainWords } from '../web/plain-words.ts';
import { feedAddress } from './feed-address.ts';

export interface ListedFeed {
  readonly address: string;
  /** '' when nothing is known. */
  readonly title: string;
}

/** More is no list of feeds that a person reads. */
const mostListed = 2000;
const longestText = 4_000_000;
const longestTitle = 300;

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/**
 * The feeds of an OPML file, each address once, folders left aside. `not-opml`: it is none, or one that is
 * nested without measure; `too-many`: far more than a list of feeds holds. Nothing of either is taken.
 */
export function readOpml(text: string): Result<readonly ListedFeed[], 'not-opml' | 'too-many'> {
  if (text.length > longestText) return err('too-many');
  const outlines = outlinesOf(text);
  if (outlines === null) return err('not-opml');
  const feeds = new Map<string, ListedFeed>();
  const waiting: Outline[] = outlines.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const inner of (next.outlines ?? []).toReversed()) waiting.push(inner);
    const address = feedAddress(next.xmlUrl ?? '');
    if (address === null || feeds.has(address)) continue;
    const title = plainWords(next.title ?? next.text ?? '', longestTitle);
    feeds.set(address, { address, title });
    if (feeds.size > mostListed) return err('too-many');
  }
  return ok([...feeds.values()]);
}

function outlinesOf(text: string): readonly Outline[] | null {
  // Entities of its own are how such a file is made to grow when it is read; a list of feeds needs none.
  if (/<!ENTITY/iu.test(text)) return null;
  try {
    return parseOpml(text.trimStart()).body?.outlines ?? [];
  } catch {
    return null;
  }
}

/** An OPML file of feeds, for other programs. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: feeds.map(({ address, title: name }) => ({
        type: 'rss',
        text: name === '' ? address : name,
        title: name === '' ? address : name,
        xmlUrl: address,
      })),
    },
  });
}
