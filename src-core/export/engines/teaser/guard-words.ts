import twitterText from 'twitter-text';

/** Joins what stands on its sides without being seen, so that no address begins or ends there. */
const wordJoiner = '\u2060';

export interface GuardedText {
  readonly text: string;
  /** The words that would have become links to a site or a person. */
  readonly words: readonly string[];
}

function inserted(text: string, places: readonly number[]): string {
  return places
    .toSorted((a, b) => b - a)
    .reduce((rest, at) => rest.slice(0, at) + wordJoiner + rest.slice(at), text);
}

/**
 * A text in which nothing becomes a link by itself: `main.py` and `README.md` look like addresses
 * (23 of 280), and `@dataclass` would call somebody of that name.
 */
export function guardWords(text: string): GuardedText {
  const words: string[] = [];
  let guarded = text;
  // What is guarded at its dots may still hold a shorter address.
  for (let round = 0; round < 3; round += 1) {
    const urls = twitterText.extractUrlsWithIndices(guarded);
    const mentions = twitterText.extractMentionsWithIndices(guarded);
    if (urls.length + mentions.length === 0) break;
    const places = [
      ...urls.flatMap(({ url, indices: [from] }) =>
        [...url.matchAll(/\./g)].map((match) => from + match.index),
      ),
      ...mentions.map(({ indices: [from] }) => from + 1),
    ];
    if (round === 0) {
      words.push(...urls.map(({ url }) => url));
      words.push(...mentions.map(({ screenName }) => `@${screenName}`));
    }
    guarded = inserted(guarded, places);
  }
  return { text: guarded, words };
}
