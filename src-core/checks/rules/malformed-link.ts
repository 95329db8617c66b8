import type { TextEdit } from '../../text/edit.ts';
import type { Block } from '../block.ts';
import type { BlockRule, Problem } from '../rule.ts';
import { isOneSlip } from '../slip.ts';

/** An address that leads nowhere, or elsewhere than it was meant to. */
export const malformedLink: BlockRule = {
  id: 'malformed-link',
  severity: 'error',
  sees: 'block',
  check: (block) => [
    ...emptyLinks(block),
    ...spacedLinks(block),
    ...wideBrackets(block),
    ...badAddresses(block),
  ],
};

function emptyLinks({ links, text }: Block): readonly Problem[] {
  return links.flatMap(({ from, to, address }) =>
    address.trim() === '' && text.charAt(from) === '['
      ? [{ from, to, message: 'emptyLink' as const }]
      : [],
  );
}

/** Brackets of another width keep it from being a link: `[words]（https://…）`. */
const wide = /\]([（(])(https?:\/\/[^\s()（）]+)([)）])/giu;

function wideBrackets({ text, prose }: Block): readonly Problem[] {
  if (!/\]（|\]\(https?:[^)\s]*）/iu.test(text)) return [];
  return [...text.matchAll(wide)].flatMap((match): readonly Problem[] => {
    const [whole, open, address = '', close] = match;
    const isCode = prose.charAt(match.index) !== ']';
    if (isCode || (open === '(' && close === ')')) return [];
    const from = match.index + 1;
    const to = match.index + whole.length;
    const fix = [{ from, to, insert: `(${address})` }];
    return [{ from, to, message: 'wideBrackets', fix, severity: 'warning' }];
  });
}

/** `[words] (https://…)` and `[words](https://… …)` show their brackets to the reader. */
const broken = /\](\s+)\(https?:\/\/[^\s()]+\)|\]\((\s*https?:\/\/[^\s()]+ [^()"'\n]+)\)/giu;

const mayBeBroken = /\]\s+\(|\]\(\s*https?:\/\/[^\s()]+ /i;

function spacedLinks({ text, prose }: Block): readonly Problem[] {
  if (!mayBeBroken.test(text)) return [];
  return [...text.matchAll(broken)].flatMap((match): readonly Problem[] => {
    const from = match.index;
    const to = from + match[0].length;
    // Out of sight it is code.
    if (prose.charAt(from) !== ']' && prose.charAt(to - 1) !== ')') return [];
    if (match[1] !== undefined) {
      if (match[1].includes('\n') || !text.slice(0, from).includes('[')) return [];
      const gap: TextEdit = { from: from + 1, to: from + 1 + match[1].length, insert: '' };
      // It may be two things side by side: a citation and its address.
      return [{ from, to, message: 'gapInLink', fix: [gap], severity: 'warning' }];
    }
    return [{ from: from + 2, to: to - 1, message: 'blankInAddress' }];
  });
}

/** Nearly all addresses, at first sight. */
const sound = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[^/*%\s]+)*\/?$/i;

function badAddresses(block: Block): readonly Problem[] {
  return block.links.flatMap((link): readonly Problem[] => {
    const { address } = link;
    if (sound.test(address)) return [];
    const range = link.addressAt;
    if (range === null) return [];
    // Without a scheme it leads to a file beside the page.
    if (link.words !== null && /^www\.[a-z\d-]+\.[a-z]{2,}(?:[/?#]|$)/iu.test(address)) {
      const fix = [{ from: range.from, to: range.from, insert: 'https://' }];
      return [{ ...range, message: 'brokenScheme', fix }];
    }
    if (isBrokenScheme(address)) {
      return [{ ...range, message: 'brokenScheme' }];
    }
    if (!/^https?:\/\//iu.test(address)) return [];
    if (/^https?:\/\/https?:?\/\//iu.test(address)) {
      const insert = address.replace(/^https?:\/\/(?=https?:\/\/)/iu, '');
      return [{ ...range, message: 'brokenScheme', fix: [{ ...range, insert }] }];
    }
    const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)([^?#]*)/iu.exec(address) ?? [];
    if (
      !/^(?:[^@]*@)?(?:\[[\da-f:.]+\]|localhost|[^\s.]+(?:\.[^\s.]+)+\.?)(?::\d+)?$/iu.test(host)
    ) {
      // A bare one in prose may stand for any host.
      return link.words === null ? [] : [{ ...range, message: 'brokenHost', values: { host } }];
    }
    const found: Problem[] = [];
    const starred = /(?:%2A|\*)+$/iu.exec(address)?.[0];
    if (starred !== undefined && link.words !== null) {
      const tail = { from: range.to - starred.length, to: range.to };
      // One asterisk may stand for any version of a package.
      const severity = starred === '*' ? ('hint' as const) : undefined;
      const fix = [{ ...tail, insert: '' }];
      found.push({ ...range, message: 'strayStars', fix, ...(severity && { severity }) });
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
  });
}

/** `https//`, `https:/`, `https:///`, and schemes that are one slip away from it. */
function isBrokenScheme(address: string): boolean {
  if (/^https?(?:\/\/|:\/?(?!\/)|:\/\/\/)/iu.test(address)) return true;
  const scheme = /^([a-z]{3,7}):\/\//iu.exec(address)?.[1]?.toLowerCase() ?? '';
  if (scheme === 'http' || scheme === 'https') return false;
  return (
    scheme === 'htp' || scheme === 'ttp' || ['http', 'https'].some((one) => isOneSlip(scheme, one))
  );
}
