import { readPageFacts } from '#core/facts/read-page-facts.ts';
import { readRepository } from '#core/facts/read-repository.ts';
import { readVideo, readVideoPage } from '#core/facts/read-video.ts';
import { findFeeds } from '#core/feeds/find-feeds.ts';
import { readOpml } from '#core/feeds/opml.ts';
import { readFeed } from '#core/feeds/read-feed.ts';
import { assertNever } from '#core/result.ts';
import { decodeWebText } from '#core/web/decode-web-text.ts';
import type { ReadAnswer, ReadRequest } from './reader-messages.ts';

/** Reads what came from elsewhere; to be called where it may stall without harm. */
export function readReceived(request: ReadRequest): ReadAnswer {
  const { address } = request;
  const text = decodeWebText(request.bytes, request.contentType);
  switch (request.kind) {
    case 'feed': {
      const feed = readFeed(text, address);
      return { feed, named: feed === null ? findFeeds(text, address) : [] };
    }
    case 'opml':
      return readOpml(text);
    case 'video-page':
      return readVideoPage(text, address);
    case 'facts':
      if (request.of === 'repository') return readRepository(text);
      return request.site === null ? readPageFacts(text, address) : readVideo(text, request.site);
    default:
      return assertNever(request);
  }
}
