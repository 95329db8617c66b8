import type { Found } from './found-profile.ts';

export type Certainty = 'sure' | 'likely' | 'unsure';

/** As many cases as these can all be alike by chance. */
const fewCases = 3;

/** How far a fact can be relied on: what nine of ten cases show is sure, what six of ten show is likely. */
export function certaintyOf({ count, of }: Pick<Found<unknown>, 'count' | 'of'>): Certainty {
  const share = of === 0 ? 0 : count / of;
  if (share >= 0.9) return of >= fewCases ? 'sure' : 'likely';
  return share >= 0.6 && of >= fewCases ? 'likely' : 'unsure';
}
