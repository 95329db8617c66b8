import { plainLine } from '../text/plain-line.ts';
import { readPage } from '../web/read-page.ts';
import { feedAddress } from './feed-address.ts';
import type { ListedFeed } from './opml.ts';

const feedTypes = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/u;
const mostFound = 20;

/** The feeds that a page at `address` names in its head, in its order; those of comments come last. */
export function findFeeds(html: string, address: string): readonly ListedFeed[] {
  const { base, links } = readPage(html, address);
  const found = new Map<string, ListedFeed>();
  for (const { rel, href, type, title } of links) {
    if (!rel.includes('alternate') || !feedTypes.test(type) || !URL.canParse(href, base)) continue;
    const feed = feedAddress(new URL(href, base).href);
    if (feed === null || found.has(feed) || found.size >= mostFound) continue;
    found.set(feed, { address: feed, title: plainLine(title, 300) });
  }
  const all = [...found.values()];
  return [...all.filter((feed) => !isOfComments(feed)), ...all.filter(isOfComments)];
}

function isOfComments({ address, title }: ListedFeed): boolean {
  return /comments|评论/iu.test(`${address} ${title}`);
}
