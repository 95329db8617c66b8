import { readImages } from '../issue/parse/images.ts';
import type { TextEdit } from '../text/edit.ts';

export interface AddressReplacement {
  /** As the text has it. */
  readonly from: string;
  readonly to: string;
}

/** The edits that give pictures other addresses; nothing but the addresses changes. */
export function replaceAddresses(
  text: string,
  replacements: readonly AddressReplacement[],
): readonly TextEdit[] {
  const addresses = new Map(replacements.map(({ from, to }) => [from, to]));
  return readImages(text, 0, text.length).flatMap(({ from, to, url, alt }) => {
    const insert = addresses.get(url);
    // Behind the alt text, which may hold the address as well.
    const behind = text.startsWith('![', from) ? from + 2 + alt.length : from;
    const at = insert === undefined ? -1 : text.indexOf(url, behind);
    if (insert === undefined || at === -1 || at + url.length > to || insert === url) return [];
    return [{ from: at, to: at + url.length, insert }];
  });
}
