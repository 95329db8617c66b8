import { wrappedAddress, wrapperTable } from '../../links/redirect-wrapper.ts';
import type { BlockRule } from '../rule.ts';

const wrappers = wrapperTable();
/** Nearly all addresses hold no other one at first sight. */
const mayHoldAnother = /\?|\/amp\/|.https?:/i;

/** An address that only leads on to the one that was meant, past somebody who counts. */
export const redirectWrapper: BlockRule = {
  id: 'redirect-wrapper',
  severity: 'warning',
  sees: 'block',
  check: (block) =>
    block.webLinks.flatMap((link) => {
      const range = link.addressAt;
      const inner = range === null ? null : innerAddress(link.address);
      if (range === null || inner === null) return [];
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
  const inner = wrappedAddress(url, host, wrappers);
  return inner !== null && /^https?:\/\//iu.test(inner) ? inner : null;
}
