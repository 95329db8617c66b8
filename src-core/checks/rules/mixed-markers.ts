import { commonest } from '../../issue/profile/found-profile.ts';
import { separatorOf } from '../item-parts.ts';
import type { Problem, SectionRule } from '../rule.ts';

/** So much of a section is one habit. */
const habit = 2 / 3;

/**
 * Heads that are written otherwise than most of their section, or of the library: `3) ` among `3. `,
 * `3、 [` among `3、[`, `*` among `-`. A bullet's own width is layout.
 */
export const mixedMarkers: SectionRule = {
  id: 'mixed-markers',
  severity: 'hint',
  sees: 'section',
  check: (view) => [...mixedNumbers(view), ...mixedBullets(view)],
};

type View = Parameters<SectionRule['check']>[0];

/** Another bullet begins another list, which most programs show with a gap. */
function mixedBullets({ text, section: { items } }: View): readonly Problem[] {
  const bullets = items.flatMap(({ marker, head }) => {
    const from = head.from + (/^\s*/u.exec(text.slice(head.from, head.to))?.[0].length ?? 0);
    const sign = text.charAt(from);
    return marker === 'bullet' && /[-*+]/u.test(sign) ? [{ from, sign }] : [];
  });
  const usual = commonest(bullets.map(({ sign }) => sign));
  if (usual === null || usual.count < 3 || usual.count < habit * usual.of) return [];
  const { value } = usual;
  return bullets.flatMap(({ from, sign }): readonly Problem[] => {
    if (sign === value) return [];
    const fix = [{ from, to: from + 1, insert: value }];
    return [{ from, to: from + 1, message: 'mixedBullets', fix }];
  });
}

function mixedNumbers({ text, section: { items }, house }: View): readonly Problem[] {
  const parts = items.map((item) => separatorOf(text, item));
  const usual = commonest(parts.map((range) => range && text.slice(range.from, range.to)));
  if (usual === null || usual.count < 3 || usual.count < habit * usual.of) return [];
  const wanted =
    house.marker !== null && isNear(house.marker, usual.value) ? house.marker : usual.value;
  return parts.flatMap((range): readonly Problem[] => {
    if (range === null || text.slice(range.from, range.to) === wanted) return [];
    const fix = [{ ...range, insert: wanted }];
    const from = range.from - 1;
    return [{ from, to: Math.max(range.to, from + 1), message: 'mixedMarkers', fix }];
  });
}

/** Another language of the library has a mark of its own; the same one with other blanks is a slip. */
function isNear(house: string, usual: string): boolean {
  return house !== usual && house.trim() === usual.trim();
}
