import type { InboxEntry } from '#core/inbox/entry.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';

export const canonicalOf = (url: string): string => canonicalUrl(url) ?? url;

let made = 0;

/** An entry as the inbox would have it. */
export function entryOf(given: Partial<InboxEntry> = {}): InboxEntry {
  made += 1;
  return {
    id: `entry-${made}`,
    url: `https://example.org/${made}`,
    title: `Entry ${made}`,
    note: '',
    section: '',
    source: 'paste',
    date: '2026-11-01T08:00:00Z',
    state: 'new',
    issue: null,
    done: null,
    ...given,
  };
}
