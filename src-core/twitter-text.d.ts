/** The part of twitter-text that is used; the package brings no types. */
declare module 'twitter-text' {
  interface ParsedTweet {
    /** In the platform's measure, which is 1 or 2 for a character and 23 for an address. */
    readonly weightedLength: number;
    readonly valid: boolean;
  }
  const twitterText: {
    parseTweet(text: string): ParsedTweet;
    extractUrlsWithIndices(
      text: string,
    ): readonly { readonly url: string; readonly indices: readonly [number, number] }[];
    extractMentionsWithIndices(
      text: string,
    ): readonly { readonly screenName: string; readonly indices: readonly [number, number] }[];
  };
  export default twitterText;
}
