import type { PlacedRule, Problem } from '../rule.ts';

/** A link whose page is gone, as the last look at it found; what a site merely refuses is a hint. */
export const deadLink: PlacedRule = {
  id: 'dead-link',
  severity: 'warning',
  sees: 'surroundings',
  goesBy: ['deadLinks'],
  check: (block, { deadLinks }) =>
    deadLinks === undefined
      ? []
      : block.webLinks.flatMap(({ from, to, address }): readonly Problem[] => {
          const dead = Object.hasOwn(deadLinks, address) ? deadLinks[address] : undefined;
          if (dead === undefined) return [];
          const { status } = dead;
          if (status === null) return [{ from, to, message: 'deadSite' }];
          const isGone = status === 404 || status === 410;
          const values = { status };
          return [{ from, to, message: 'deadLink', values, ...(!isGone && { severity: 'hint' }) }];
        }),
};
