import type { Linked } from './link-request.ts';

/** The place on the other side, among the items that stay there, for the place `at` on this one. */
export function placeAmong(
  { counterpart }: Pick<Linked, 'counterpart'>,
  here: { readonly section: number; readonly staying: readonly number[]; readonly at: number },
  section: number,
  stayingThere: readonly number[],
): number {
  const placeOf = (item: number): number => {
    const there = counterpart({ section: here.section, item });
    return there?.section === section ? stayingThere.indexOf(there.item) : -1;
  };
  const before = here.staying.slice(0, here.at).toReversed();
  for (const item of before) {
    const place = placeOf(item);
    if (place !== -1) return place + 1;
  }
  for (const item of here.staying.slice(here.at)) {
    const place = placeOf(item);
    if (place !== -1) return place;
  }
  return Math.min(here.at, stayingThere.length);
}
