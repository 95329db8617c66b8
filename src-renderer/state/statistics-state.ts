import type { SeasonRange } from './season-state.ts';

export interface StatisticsState {
  /** The season whose report the statistics open with; null opens them with the library. */
  readonly reportedSeason: SeasonRange | null;
}

export const initialStatisticsState: StatisticsState = { reportedSeason: null };
