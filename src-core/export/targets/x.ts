import twitterText from 'twitter-text';
import type { TeaserRow } from '../engines/teaser/teaser-row.ts';

/** 280, in which most letters count 1, ideographs and emoji 2, and every address 23. */
export const x: TeaserRow = {
  id: 'x',
  title: 'X',
  editorUrl: 'https://x.com/compose/post',
  limit: 280,
  weightOf: (text) => twitterText.parseTweet(text).weightedLength,
  longestHook: 100,
};
