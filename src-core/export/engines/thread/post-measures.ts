import { postWeight } from '../teaser/post-text.ts';
import type { PostMeasure } from './thread-row.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const encoder = new TextEncoder();

function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** An address as Mastodon finds it: up to the next blank or ideographic character. */
const address = /https?:\/\/[^\s\u3000-\u303f\uff00-\uffef\u4e00-\u9fff]+/g;

/** 280, in which most letters count 1, ideographs and emoji 2, and every address 23. */
export const xMeasure: PostMeasure = {
  limit: 280,
  unit: 'weight',
  used: postWeight,
  fits: (text) => postWeight(text) <= 280,
};

/** 500 graphemes, in which every address counts 23 (`characters_reserved_per_url`); most servers' limit. */
export const mastodonMeasure: PostMeasure = {
  limit: 500,
  unit: 'graphemes',
  used: (text) => graphemeCount(text.replace(address, 'x'.repeat(23))),
  fits: (text) => mastodonMeasure.used(text) <= 500,
};

/** 300 graphemes and 3,000 bytes (app.bsky.feed.post). */
export const blueskyMeasure: PostMeasure = {
  limit: 300,
  unit: 'graphemes',
  used: graphemeCount,
  fits: (text) => encoder.encode(text).length <= 3000 && graphemeCount(text) <= 300,
};
