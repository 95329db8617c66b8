import { lineKind } from '../issue/parse/line-kind.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Block } from './block.ts';
import type { Problem } from './rule.ts';

/** Links of a block that lead nowhere, and images without an address. */
export function emptyLinks({ links, images, text }: Block): readonly Problem[] {
  const ofLinks = links.flatMap(({ from, to, address, words }): readonly Problem[] => {
    if (address.trim() === '') return [{ from, to, message: 'emptyLink' }];
    if (words === null) return [];
    if (address === '#' && !/top|↑|顶部/iu.test(text.slice(words.from, words.to))) {
      return [{ from, to, message: 'emptyLink', severity: 'warning' }];
    }
    // Nobody sees a link without words.
    const isBare = words.to - words.from < 3 && text.slice(words.from, words.to).trim() === '';
    return isBare && /^https?:/iu.test(address) && !isPicture(address)
      ? [{ from, to, message: 'wordlessLink', severity: 'warning' }]
      : [];
  });
  const ofImages = images.flatMap(({ from, to, url }): readonly Problem[] =>
    url.trim() === '' ? [{ from, to, message: 'emptyLink' }] : [],
  );
  return [...ofLinks, ...ofImages];
}

/** That is an image without its `!`, which another rule shows. */
function isPicture(address: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|svg|avif)(?:\?[^#]*)?$/iu.test(address);
}

/** Brackets of another width keep it from being a link: `[words]（https://…）`. */
const wide = /\]([（(])(https?:\/\/[^\s()（）]+)([)）])/giu;

export function wideBrackets({ text, prose }: Block): readonly Problem[] {
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

/** `(words)[https://…]`: the brackets changed places. */
const swapped =
  /(?<![\])\p{L}\p{N}])\(([^()[\]\n]{1,200})\)\[(https?:\/\/[^\s[\]()]+)\](?![(:[])/gu;

export function swappedBrackets({ text, prose }: Block): readonly Problem[] {
  if (!/\)\[https?:/iu.test(text)) return [];
  return [...text.matchAll(swapped)].flatMap((match): readonly Problem[] => {
    const [whole, words = '', address = ''] = match;
    const from = match.index;
    if (prose.charAt(from) !== '(') return [];
    const to = from + whole.length;
    const fix = [{ from, to, insert: `[${words}](${address})` }];
    return [{ from, to, message: 'swappedBrackets', fix, severity: 'warning' }];
  });
}

/** `[words] (https://…)` and `[words](https://… …)` show their brackets to the reader. */
const broken =
  /\](\s+)\(https?:\/\/[^\s()]+\)|\]\((\s*https?:\/\/[^\s()]+(?: [^()"'\n]+|\n[^()"'\s]{1,200}))\)/giu;

const mayBeBroken = /\]\s+\(|\]\(\s*https?:\/\/[^\s()]+[ \n]/i;

export function spacedLinks({ text, prose }: Block): readonly Problem[] {
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

/**
 * A bare address with a sentence glued to it: readers' programs take everything up to the next blank for
 * the address (GitHub's autolinks, section 6.9, know no punctuation but that of ASCII).
 */
const glued = /^[，。、；：！？）】」』》“”‘’…]/u;

export function gluedAddresses({ links, text, prose, kind }: Block): readonly Problem[] {
  if (kind === lineKind.html) return [];
  return links.flatMap(({ from, to, words, address }): readonly Problem[] => {
    const isBare = words === null && text.slice(from, to) === address;
    if (!isBare || !glued.test(text.slice(to, to + 1))) return [];
    // Brackets of a link that is none are said to be that.
    if (/\][(（]$/u.test(text.slice(Math.max(0, from - 2), from))) return [];
    // Within the words of a link it is no link of its own.
    if (prose.charAt(to) === '\uFFFC') return [];
    const fix = [{ from, to, insert: `<${address}>` }];
    return [{ from, to: to + 1, message: 'gluedAddress', fix, severity: 'warning' }];
  });
}
