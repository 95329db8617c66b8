import { postAddresses, postMentions } from './post-text.ts';

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

/** Where an address is to be interrupted: `https:` first, what is left of it at its dots. */
function placesIn(address: string): readonly number[] {
  const scheme = address.indexOf('://');
  if (scheme >= 0) return [scheme + 1];
  return [...address.matchAll(/\./g)].map((match) => match.index);
}

/**
 * A text in which nothing becomes a link by itself: `main.py` and `README.md` look like addresses
 * (23 of 280), and `@dataclass` would call somebody of that name.
 */
export function guardWords(text: string): GuardedText {
  const words: string[] = [];
  if (!/[.@＠]/.test(text)) return { text, words };
  let guarded = text;
  // What is interrupted may still hold a shorter address.
  for (let round = 0; round < 4; round += 1) {
    const addresses = postAddresses(guarded);
    const mentions = postMentions(guarded);
    if (addresses.length + mentions.length === 0) break;
    const places = [
      ...addresses.flatMap(({ text: address, from }) =>
        placesIn(address).map((place) => from + place),
      ),
      ...mentions.map(({ from }) => from + 1),
    ];
    if (round === 0) {
      words.push(...addresses.map((found) => found.text));
      words.push(...mentions.map((found) => `@${found.text}`));
    }
    guarded = inserted(guarded, places);
  }
  return { text: guarded, words };
}
