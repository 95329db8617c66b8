import twitterText from 'twitter-text';

/** Something in a post that becomes a link by itself. */
export interface FoundLink {
  readonly text: string;
  readonly from: number;
}

/** What a post weighs on X: letters 1, ideographs and emoji 2, an address 23 (the platform's own code). */
export function postWeight(text: string): number {
  return twitterText.parseTweet(text).weightedLength;
}

/** The addresses that X finds in a post, with and without `https://`. */
export function postAddresses(text: string): readonly FoundLink[] {
  return twitterText
    .extractUrlsWithIndices(text)
    .map(({ url, indices: [from] }) => ({ text: url, from }));
}

/** The people whom a post calls; `text` is without the `@`, `from` is where that stands. */
export function postMentions(text: string): readonly FoundLink[] {
  return twitterText
    .extractMentionsWithIndices(text)
    .map(({ screenName, indices: [from] }) => ({ text: screenName, from }));
}
