import { lineKind } from '../../issue/parse/line-kind.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** `##Title`, and with full-width signs; a single `#` may be a tag. */
const heading = /^ {0,3}(#{2,6}|[＃]{1,6}[^\S\n]?)(?=[^\s#＃!])/gmu;
/** `-[Title](…)` and `-Title` among items that have their blank. */
const bullet = /^([-*+])(?=\[[^\]\n]+\]\(|[\p{L}])(?![^\n]*\1[^\S\n]*$)/gmu;
const soundBullet = /^([-*+])[^\S\n]+\S/gmu;

/** A heading or an item of a list whose mark readers see, as no blank follows it. */
export const literalMarker: BlockRule = {
  id: 'literal-marker',
  severity: 'warning',
  sees: 'block',
  check({ text, prose, kind }) {
    if (kind !== lineKind.text || !/^(?: {0,3}[#＃]|[-*+]\S)/mu.test(text)) return [];
    return [...headings(text, prose), ...bullets(text, prose)];
  },
};

function headings(text: string, prose: string): readonly Problem[] {
  return [...text.matchAll(heading)].flatMap(({ 0: whole, 1: marks = '', index }) => {
    const from = index + whole.length - marks.length;
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    if (prose.charAt(from) !== text.charAt(from)) return [];
    const level = marks.trim().replaceAll('＃', '#');
    const fix = [{ from, to: from + marks.length, insert: `${level} ` }];
    return [{ from, to, message: 'literalHeading' as const, fix }];
  });
}

function bullets(text: string, prose: string): readonly Problem[] {
  const sound = [...text.matchAll(soundBullet)].map(([, sign]) => sign);
  return [...text.matchAll(bullet)].flatMap(({ 1: sign = '', index: from }): readonly Problem[] => {
    // Emphasis, a minus or a row of something else, unless others are items.
    if (sound.filter((other) => other === sign).length < 2) return [];
    if (prose.charAt(from) !== sign) return [];
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const fix = [{ from: from + 1, to: from + 1, insert: ' ' }];
    return [{ from, to, message: 'literalBullet', fix }];
  });
}
