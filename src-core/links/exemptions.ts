import { canonicalUrl } from './canonical-url.ts';
import type { WrapperTable } from './redirect-wrapper.ts';

/** Whether a canonical address may be sent again, by a library's list of exemptions. */
export type IsExempt = (address: string) => boolean;

/** An exemption that ends in `*` is one for every address that begins so. */
export function exemptionsOf(list: readonly string[] = [], wrappers?: WrapperTable): IsExempt {
  const exact = new Set<string>();
  const beginnings: string[] = [];
  for (const entry of list) {
    const isOpen = entry.endsWith('*');
    const written = isOpen ? entry.slice(0, -1) : entry;
    const address = /^[a-z]+:/iu.test(written) ? written : `https://${written}`;
    const canonical = canonicalUrl(address, wrappers);
    if (canonical === null) continue;
    if (isOpen) beginnings.push(written.endsWith('/') ? `${canonical}/` : canonical);
    else exact.add(canonical);
  }
  return (address) =>
    exact.has(address) ||
    beginnings.some((start) => address.startsWith(start) || `${address}/` === start);
}
