import { createKeptPlaces, type KeptPlaces } from '../state/kept-places.ts';
import type { FirstWindow } from './first-window.ts';

/** The line at the upper edge of the preview of the issue that a start shows. */
export function firstPagePlace({ library, place }: FirstWindow['session']): KeptPlaces<number> {
  const { issueId, pageLine = null } = place ?? {};
  const isKnown = issueId !== undefined && pageLine !== null;
  return createKeptPlaces(isKnown ? { issueId, state: { library }, place: pageLine } : null);
}
