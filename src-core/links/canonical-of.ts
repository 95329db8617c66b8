import { remember } from '../text/remember.ts';
import { canonicalUrl } from './canonical-url.ts';

/** `canonicalUrl`, worked out once for each address: an issue's are asked for by many, again and again. */
export const canonicalOf = remember((address) => canonicalUrl(address));
