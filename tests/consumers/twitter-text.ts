import { createRequire } from 'node:module';

interface TwitterText {
  parseTweet(text: string): { readonly weightedLength: number; readonly valid: boolean };
  extractUrls(text: string): readonly string[];
  extractMentions(text: string): readonly string[];
}

// Its own copy, so that a change of the app's is noticed.
const load = createRequire(new URL('programs/package.json', import.meta.url));

/** X's own arithmetic. */
export const twitterText = load('twitter-text') as TwitterText;
