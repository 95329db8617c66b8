import { plainLine } from '../text/plain-line.ts';
import { acceptedUrl } from './accepted-url.ts';
import { withoutOld } from './change-inbox.ts';
import { inboxLimits, type InboxEntry, type InboxLink } from './entry.ts';
import { inboxOf, readInbox, readInboxLines, type InboxText } from './read-inbox.ts';

export interface AddedLinks extends InboxText {
  readonly added: readonly InboxEntry[];
  /** Links whose canonical address is in the inbox already, whatever its state. */
  readonly already: readonly { readonly url: string; readonly entry: InboxEntry }[];
  /** Addresses that are none of the web, or far too long. */
  readonly refused: readonly string[];
  /** The inbox holds no more: these were left out. */
  readonly leftOut: number;
}

export interface AddingWith {
  /** ISO 8601. */
  readonly now: string;
  readonly newId: () => string;
  /** The one form of all the ways to write an address; null for none of the web. */
  readonly canonical: (url: string) => string | null;
}

/**
 * Adds links at the end of inbox.jsonl, each canonical address once; of several alike the first counts,
 * with what only later ones tell. The other lines stay byte for byte.
 */
export function addLinks(
  text: string,
  links: readonly InboxLink[],
  { now, newId, canonical }: AddingWith,
): AddedLinks {
  const lines = [...withoutOld(readInboxLines(text), now)];
  while (lines.at(-1)?.text.trim() === '') lines.pop();

  const known = new Map<string, InboxEntry>();
  for (const { counted } of lines) {
    const key = counted === null ? null : canonical(counted.entry.url);
    if (counted !== null && key !== null && !known.has(key)) known.set(key, counted.entry);
  }
  const already: AddedLinks['already'][number][] = [];
  const refused: string[] = [];
  const fresh = new Map<string, InboxLink>();
  for (const link of links) {
    const url = acceptedUrl(link.url);
    const key = url === null ? null : canonical(url);
    if (url === null || key === null) {
      refused.push(plainLine(link.url, 200));
      continue;
    }
    const entry = known.get(key);
    if (entry !== undefined) already.push({ url, entry });
    else fresh.set(key, merged(fresh.get(key), { ...link, url }));
  }

  const before = lines.length;
  let count = lines.filter(({ counted }) => counted !== null).length;
  let room = inboxLimits.text - lines.reduce((sum, line) => sum + line.text.length + 1, 0);
  for (const link of fresh.values()) {
    const line = lineOf(link, newId(), now);
    if (count >= inboxLimits.entries || line.length + 1 > room) break;
    room -= line.length + 1;
    count += 1;
    lines.push(...readInboxLines(line));
  }
  const added = lines.slice(before);
  return {
    // What is too old goes with the next link, not with one that was there already.
    ...(added.length === 0 ? readInbox(text) : inboxOf([...lines, ...readInboxLines('')])),
    added: added.flatMap(({ counted }) => counted?.entry ?? []),
    already,
    refused,
    leftOut: fresh.size - added.length,
  };
}

function merged(first: InboxLink | undefined, next: InboxLink): InboxLink {
  if (first === undefined) return next;
  const { title, note, section } = next;
  return {
    ...first,
    ...(first.title ? {} : { title: title ?? '' }),
    ...(first.note ? {} : { note: note ?? '' }),
    ...(first.section ? {} : { section: section ?? '' }),
  };
}

function lineOf({ url, title, note, section, source }: InboxLink, id: string, now: string): string {
  return JSON.stringify({
    id,
    url,
    ...words('title', title),
    ...words('note', note),
    ...words('section', section),
    ...words('source', source),
    date: now,
    state: 'new',
  });
}

function words(name: 'title' | 'note' | 'section' | 'source', value = '') {
  const plain = plainLine(value, inboxLimits[name]);
  return plain === '' ? {} : { [name]: plain };
}
