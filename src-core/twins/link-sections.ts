import { moveSections } from '../issue/operations/move-sections.ts';
import { blocksOf, placesOfSections } from '../issue/operations/section-blocks.ts';
import { err, ok, type Result } from '../result.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Linked, LinkRefusal } from './link-request.ts';

/** Moves the other side's sections behind what they stand behind on this side, `to` of those that stay. */
export function moveSectionsAlike(
  { before, other, parse, partners }: Linked,
  from: readonly number[],
  to: number,
): Result<readonly TextEdit[], LinkRefusal> {
  const moving = from.flatMap((index) => partners[index] ?? []);
  if (moving.length === 0) return err('nothing');
  const going = blocksOf(before.issue.sections, from);
  const goingThere = blocksOf(other.issue.sections, moving);
  const staying = [...before.issue.sections.keys()].filter((index) => !going.has(index));
  const stayingThere = [...other.issue.sections.keys()].filter((index) => !goingThere.has(index));
  const placeOf = (index: number): number => stayingThere.indexOf(partners[index] ?? -1);
  const behind = staying
    .slice(0, to)
    .map(placeOf)
    .findLast((place) => place !== -1);
  const next = staying
    .slice(to)
    .map(placeOf)
    .find((place) => place !== -1);
  const low = behind === undefined ? 0 : behind + 1;
  const high = next ?? stayingThere.length;
  const allowed = placesOfSections(other.issue, moving);
  const nearest = behind === undefined ? [high, low] : [low, high];
  const place = [...nearest, ...allowed.filter((each) => each > low && each < high)].find((each) =>
    allowed.includes(each),
  );
  if (place === undefined) return err('no-counterpart');
  const moved = moveSections(other.text, other.issue, moving, place, parse);
  return moved.ok ? ok(moved.value.edits) : err('refused');
}
