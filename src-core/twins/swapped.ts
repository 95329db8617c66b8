import type { Alignment } from './align-twins.ts';

/** The same alignment seen from the other side. */
export function swapped(alignment: Alignment): Alignment {
  const { pairs, leftOnly, rightOnly, sections, rightSections } = alignment;
  const rightCount = Math.max(-1, ...sections.map((each) => each ?? -1), ...rightSections) + 1;
  return {
    pairs: pairs
      .map(({ left, right }) => ({ left: right, right: left }))
      .toSorted((a, b) => a.left.order - b.left.order),
    leftOnly: rightOnly,
    rightOnly: leftOnly,
    sections: Array.from({ length: rightCount }, (_, right) => {
      const left = sections.indexOf(right);
      return left === -1 ? null : left;
    }),
    rightSections: [...new Set(leftOnly.map(({ section }) => section))].filter(
      (section) => (sections[section] ?? null) === null,
    ),
  };
}
