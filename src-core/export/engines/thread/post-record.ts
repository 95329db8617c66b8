/** A post as the AT protocol holds it (app.bsky.feed.post), without the time at which it is sent. */
export interface PostRecord {
  readonly $type: 'app.bsky.feed.post';
  readonly text: string;
  readonly facets: readonly object[];
  readonly langs?: readonly string[];
}

const encoder = new TextEncoder();

/** What is shown for an address: its host, as the service's own apps do. */
export function shownAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
}

/** The record of a post that ends with its address, which stands there by its host. */
export function postRecord(text: string, address: string, language: string | null): PostRecord {
  const langs = language === null ? {} : { langs: [language] };
  if (address === '') return { $type: 'app.bsky.feed.post', text, facets: [], ...langs };
  const before = text.slice(0, text.length - address.length);
  const shown = shownAddress(address);
  const byteStart = encoder.encode(before).length;
  const byteEnd = byteStart + encoder.encode(shown).length;
  const features = [{ $type: 'app.bsky.richtext.facet#link', uri: address }];
  return {
    $type: 'app.bsky.feed.post',
    text: before + shown,
    facets: [{ index: { byteStart, byteEnd }, features }],
    ...langs,
  };
}
