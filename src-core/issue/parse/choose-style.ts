import type { HeadLine } from './head-line.ts';
import { markers, type Marker } from '../model.ts';

const unmistakableStyles: ReadonlySet<Marker> = new Set(['cjk', 'circled', 'bold-number']);
const numericStyles: ReadonlySet<Marker> = new Set(['cjk', 'dot', 'circled', 'bold-number']);

export function isNumeric(marker: Marker): boolean {
  return numericStyles.has(marker);
}

/** Whether heads of a style are unmistakable, so that those without a link count as well. */
export function countsUnlinked(marker: Marker): boolean {
  return unmistakableStyles.has(marker);
}

/** How many heads of each style speak for it; of the `preferred` one those without a link, too. */
export function countVotes(
  heads: readonly HeadLine[],
  preferred: Marker | null,
): Map<Marker, number> {
  const votes = new Map<Marker, number>();
  for (const head of heads) {
    if (head.form !== 'plain') continue;
    if (!head.linked && !countsUnlinked(head.marker) && head.marker !== preferred) continue;
    votes.set(head.marker, (votes.get(head.marker) ?? 0) + 1);
  }
  return votes;
}

/**
 * The preferred style where it has a vote, else the one with most, link paragraphs apart; null when none
 * has any.
 */
export function styleOfVotes(
  votes: ReadonlyMap<Marker, number>,
  preferred: Marker | null,
): Marker | null {
  if (preferred !== null && (votes.get(preferred) ?? 0) > 0) return preferred;
  let best: Marker | null = null;
  for (const marker of markers) {
    if (marker === 'link') continue;
    const count = votes.get(marker) ?? 0;
    if (count > 0 && (best === null || count > (votes.get(best) ?? 0))) best = marker;
  }
  return best;
}

/**
 * The style with most votes; a link paragraph is a style only where there is no other, and heads
 * without a link decide only where no style has a vote. Null when there is no head at all.
 */
export function chooseStyle(
  heads: readonly HeadLine[],
  preferred: Marker | null = null,
): Marker | null {
  const votes = countVotes(heads, preferred);
  const best = styleOfVotes(votes, preferred);
  if (best !== null) return best;
  const unlinked = heads.find((head) => head.marker === 'dot' || head.marker === 'bullet');
  if (unlinked !== undefined) return unlinked.marker;
  return votes.has('link') ? 'link' : null;
}

/** The style of one section: the issue's own if it has a head there, else the best of the others. */
export function chooseSectionStyle(
  heads: readonly HeadLine[],
  primary: Marker | null,
): Marker | null {
  if (primary !== null) {
    const present = heads.some((head) => head.marker === primary && head.form === 'plain');
    if (present) return primary;
  }
  return chooseStyle(heads);
}
