import { badAddresses } from '../bad-addresses.ts';
import {
  emptyLinks,
  gluedAddresses,
  spacedLinks,
  swappedBrackets,
  wideBrackets,
} from '../broken-links.ts';
import type { BlockRule } from '../rule.ts';

/** An address that leads nowhere, or elsewhere than it was meant to; there is a fix where it is plain what was meant. */
export const malformedLink: BlockRule = {
  id: 'malformed-link',
  severity: 'error',
  sees: 'block',
  check: (block) => [
    ...emptyLinks(block),
    ...spacedLinks(block),
    ...wideBrackets(block),
    ...swappedBrackets(block),
    ...badAddresses(block),
    ...gluedAddresses(block),
  ],
};
