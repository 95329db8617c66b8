import type { TextEdit } from '../../text/edit.ts';
import { placeholder } from './subtitle.ts';

/** From so many different values on, one is taken to be of its issue and not of the newsletter. */
const manyValues = 3;
const linkTarget = /\]\(\s*<?([^)\s>]+)/gu;
const number = /(?<![\p{L}\p{N}#.,/-])\d[\d,.]*(?![\p{L}\d])/gu;

/**
 * Edits that put the placeholder where a block says something else in each issue: a number between the
 * same words, the address of a link with the same words. `copies` are the block in other issues.
 */
export function varyingEdits(block: string, copies: readonly string[]): readonly TextEdit[] {
  return [...varying(block, copies, links), ...varying(block, copies, numbers)];
}

interface Part {
  readonly from: number;
  readonly value: string;
  /** What stands around it. */
  readonly place: string;
}

function varying(
  block: string,
  copies: readonly string[],
  partsOf: (text: string) => readonly Part[],
): readonly TextEdit[] {
  const others = copies.flatMap(partsOf);
  return partsOf(block).flatMap(({ from, value, place }) => {
    const values = others.filter((other) => other.place === place).map((other) => other.value);
    const isOwn = !values.includes(value) && new Set([...values, value]).size >= manyValues;
    return isOwn ? [{ from, to: from + value.length, insert: placeholder }] : [];
  });
}

function links(text: string): readonly Part[] {
  return Array.from(text.matchAll(linkTarget), (match) => {
    const value = match[1] ?? '';
    const label = text.slice(text.lastIndexOf('[', match.index) + 1, match.index);
    return { from: match.index + match[0].length - value.length, value, place: label };
  });
}

function numbers(text: string): readonly Part[] {
  const prose = text.replaceAll(linkTarget, (target) => `](${'x'.repeat(target.length - 2)}`);
  return Array.from(prose.matchAll(number), (match) => {
    const value = match[0].replace(/[.,]+$/u, '');
    const before = prose.slice(0, match.index).replaceAll(/\s/gu, '').slice(-2);
    const after = prose
      .slice(match.index + value.length)
      .replaceAll(/\s/gu, '')
      .slice(0, 2);
    return { from: match.index, value, place: `${before}|${after}` };
  });
}
