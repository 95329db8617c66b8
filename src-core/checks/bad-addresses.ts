import type { TextEdit } from '../text/edit.ts';
import type { Block } from './block.ts';
import type { BlockLink } from './link-parts.ts';
import type { Problem } from './rule.ts';
import { isOneSlip } from './slip.ts';

/** Nearly all addresses, at first sight. */
const sound =
  /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[^/*%\s"\u3000-\u303F\uFF00-\uFFEF]+)*\/?$/i;

/** Addresses of a block's links that lead nowhere, or elsewhere than they were meant to. */
export function badAddresses({ links, text }: Block): readonly Problem[] {
  return links.flatMap((link): readonly Problem[] => {
    if (sound.test(link.address)) return [];
    if (link.addressAt === null) return [];
    const placed = { ...link, addressAt: link.addressAt };
    return faultOfScheme(placed, text) ?? faultsOfRest(placed);
  });
}

type PlacedLink = BlockLink & { readonly addressAt: NonNullable<BlockLink['addressAt']> };

/** Endings of hosts that files do not have. */
const hostEnding =
  /^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|cn|ai|co|me|uk|de|fr|jp|edu|gov|info|xyz|tech|blog|news)(?:[/?#:]|$)/iu;
/** Of this machine. */
const ownHost = /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?:[:/?#]|$)/iu;

/** What is wrong before the host; null where that is sound, and nothing where it is no web address. */
function faultOfScheme(link: PlacedLink, text: string): readonly Problem[] | null {
  const { address, addressAt: range, words } = link;
  const written = words !== null || text.charAt(link.from) === '<';
  const begin = (insert: string, length = 0): readonly TextEdit[] => [
    { from: range.from, to: range.from + length, insert },
  ];
  // Without a scheme it leads to a file beside the page.
  if (written && /^www\.[a-z\d-]+\.[a-z]{2,}(?:[/?#]|$)/iu.test(address)) {
    return [{ ...range, message: 'brokenScheme', fix: begin('https://') }];
  }
  if (written && hostEnding.test(address) && /[/?#]/u.test(address)) {
    return [{ ...range, message: 'brokenScheme', fix: begin('https://') }];
  }
  if (words !== null && /^\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?#:]|$)/iu.test(address)) {
    // Pages take it, mail and feeds do not.
    return [{ ...range, message: 'brokenScheme', fix: begin('https:'), severity: 'warning' }];
  }
  if (words !== null && /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/iu.test(address)) {
    return [{ ...range, message: 'mailWithoutScheme', fix: begin('mailto:') }];
  }
  const wide = /^(https?)(?:：\/\/|:／／|：／／)/iu.exec(address);
  if (wide !== null) {
    const [whole, scheme = ''] = wide;
    return [{ ...range, message: 'brokenScheme', fix: begin(`${scheme}://`, whole.length) }];
  }
  if (isBrokenScheme(address)) return [{ ...range, message: 'brokenScheme' }];
  if (written && (/^(?:file|javascript):/iu.test(address) || ownHost.test(address))) {
    return [{ ...range, message: 'ownMachine', severity: 'warning' }];
  }
  if (!/^https?:\/\//iu.test(address)) return [];
  const twice = /^https?:\/\/(?=https?:?\/\/)/iu.exec(address)?.[0].length;
  if (twice === undefined) return null;
  const isWhole = /^https?:\/\//iu.test(address.slice(twice));
  return [{ ...range, message: 'brokenScheme', ...(isWhole && { fix: begin('', twice) }) }];
}

const soundHost =
  /^(?:[^@]*@)?(?:\[[\da-f:.]+\]|localhost|[^\s.,:;"'<>|\\]+(?:\.[^\s.,:;"'<>|\\]+)+\.?)(?::\d+)?$/iu;
/** A mark of the sentence, or the end of something else, that went into the address. */
const strayEnd =
  /(?<![（【《「『“].*)[，。、；：！？）】」』》”’]+$|(?:%22|%20|%E3%80%82|%EF%BC%8C)+$|"[^"]*"?$/iu;

function faultsOfRest({ address, addressAt: range, words }: PlacedLink): readonly Problem[] {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)([^?#]*)/iu.exec(address) ?? [];
  if (!soundHost.test(host)) {
    // A bare one in prose may stand for any host.
    return words === null ? [] : [{ ...range, message: 'brokenHost', values: { host } }];
  }
  const found: Problem[] = [];
  const starred = /(?:%2A|\*)+$/iu.exec(address)?.[0];
  if (starred !== undefined && words !== null) {
    const tail = { from: range.to - starred.length, to: range.to };
    // One asterisk may stand for any version of a package.
    const severity = starred === '*' ? ('hint' as const) : undefined;
    const fix = [{ ...tail, insert: '' }];
    found.push({ ...range, message: 'strayStars', fix, ...(severity && { severity }) });
  }
  const stray = words === null ? undefined : strayEnd.exec(address)?.[0];
  if (stray !== undefined) {
    const mark = stray.slice(0, 12);
    const fix = [{ from: range.to - stray.length, to: range.to, insert: '' }];
    found.push({ ...range, message: 'strayEnd', values: { mark }, fix, severity: 'warning' });
  }
  const doubled = /(?<!:)\/{2,}/u.exec(path);
  // An address within the path has its own two slashes.
  if (doubled !== null && !/https?:\/{1,2}|%3A\/\/|web\.archive\.org/iu.test(`${host}${path}`)) {
    const from = range.from + address.indexOf(path, host.length) + doubled.index;
    const to = from + doubled[0].length;
    const fix = [{ from, to, insert: '/' }];
    // Most sites take it, and some have it.
    found.push({ ...range, message: 'doubledSlash', fix, severity: 'warning' });
  }
  return found;
}

/** `https//`, `https:/`, `https:///`, `https:\\`, and schemes that are one slip away from it. */
function isBrokenScheme(address: string): boolean {
  if (/^https?(?:\/\/|:\/?(?!\/)|:\/\/\/|:\\)/iu.test(address)) return true;
  const scheme = /^([a-z]{3,7}):\/\//iu.exec(address)?.[1]?.toLowerCase() ?? '';
  if (scheme === 'http' || scheme === 'https') return false;
  return (
    scheme === 'htp' || scheme === 'ttp' || ['http', 'https'].some((one) => isOneSlip(scheme, one))
  );
}
