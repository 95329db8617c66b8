import { canonicalUrl } from '#core/links/canonical-url.ts';
import { wrapperTable } from '#core/links/redirect-wrapper.ts';

const mostKnown = 50_000;

/** The canonical forms of addresses that are asked for again and again, by a library's wrappers. */
export function createCanonicalUrls(): (
  wrappers: readonly string[] | undefined,
) => (url: string) => string | null {
  let key = '';
  let known = new Map<string, string | null>();
  return (wrappers = []) => {
    const table = wrapperTable(wrappers);
    const isOther = key !== JSON.stringify(wrappers);
    if (isOther || known.size > mostKnown) known = new Map();
    key = JSON.stringify(wrappers);
    return (url) => {
      const before = known.get(url);
      if (before !== undefined) return before;
      const canonical = canonicalUrl(url, table);
      known.set(url, canonical);
      return canonical;
    };
  };
}
