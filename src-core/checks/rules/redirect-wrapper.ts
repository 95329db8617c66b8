import { wrappedAddress, wrapperTable } from '../../links/redirect-wrapper.ts';
import type { BlockRule, Problem } from '../rule.ts';

const wrappers = wrapperTable();
/** Nearly all addresses hold no other one at first sight. */
const mayHoldAnother = /\?|\/amp\/|.https?:/i;
/** Sites that make addresses short and tell nothing about the page. */
const shortener =
  /^https?:\/\/(?:www\.)?(?:t\.co|bit\.ly|lnkd\.in|goo\.gl|tinyurl\.com|ow\.ly|buff\.ly|dlvr\.it|is\.gd|v\.gd|cutt\.ly|rebrand\.ly|t\.cn|url\.cn|dwz\.cn|suo\.im|b23\.tv|reurl\.cc|u\.nu|rb\.gy|shorturl\.at)\/[\w-]/iu;
/** What those who send mail put around its links; only they know where it leads. */
const counter =
  /^https?:\/\/(?:substack\.com\/redirect\/|[\w-]+\.list-manage\.com\/track\/click|click\.[\w-]*convertkit-mail\d*\.com\/|link\.mail\.beehiiv\.com\/|[\w.-]+\/ls\/click\?upn=|trk\.klclick\d*\.com\/)/iu;
/** A page that does nothing but lead on. */
const leadingPath =
  /\/(?:redirect|redir|away|out|outbound|jump|leave|exit|goto?|link|linkfilter)(?:\.(?:php|html|aspx))?\/?$/iu;
const leadingHost = /^(?:out|away|redirect|link|click)\./iu;
const leadingNames = ['url', 'u', 'target', 'to', 'link', 'dest', 'destination', 'q'] as const;

/** An address that only leads on to the one that was meant, past somebody who counts. */
export const redirectWrapper: BlockRule = {
  id: 'redirect-wrapper',
  severity: 'warning',
  sees: 'block',
  check: (block) =>
    block.webLinks.flatMap((link): readonly Problem[] => {
      const range = link.addressAt;
      if (range === null) return [];
      if (shortener.test(link.address)) {
        return [{ ...range, message: 'shortenedAddress', severity: 'hint' }];
      }
      if (counter.test(link.address)) return [{ ...range, message: 'redirectWrapper' }];
      const inner = innerAddress(link.address);
      if (inner === null) return [];
      // Unescaped it could end the link it stands in.
      const fix = /[\s()<>]/u.test(inner) ? undefined : [{ ...range, insert: inner }];
      return [{ ...range, message: 'redirectWrapper', ...(fix && { fix }) }];
    }),
};

function innerAddress(address: string): string | null {
  if (!mayHoldAnother.test(address)) return null;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.toLowerCase().replace(/^www\./u, '');
  const inner = wrappedAddress(url, host, wrappers) ?? carried(url);
  return inner !== null && /^https?:\/\//iu.test(inner) ? inner : null;
}

/** The whole address that a page which leads on carries as a parameter. */
function carried({ hostname, pathname, searchParams }: URL): string | null {
  if (!leadingPath.test(pathname) && !leadingHost.test(hostname)) return null;
  for (const name of leadingNames) {
    const value = searchParams.get(name);
    if (value !== null && /^https?:\/\/[^\s/]+\.[^\s/]+/iu.test(value)) return value;
  }
  return null;
}
