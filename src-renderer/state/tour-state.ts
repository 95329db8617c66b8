export interface TourState {
  /** The step of the tour that is shown, from 0; null while there is no tour. */
  readonly tourStep: number | null;
}

export const initialTourState: TourState = { tourStep: null };
