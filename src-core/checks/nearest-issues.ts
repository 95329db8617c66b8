import type { NeighbourIssue } from './outside-facts.ts';

/** So many issues on either side tell what is usual. */
const onEachSide = 4;

/**
 * The issues around one, oldest first, and any other that has its number. `others` are the library's
 * issues without the parts of this one; those in another folder, or named otherwise, are another language,
 * edition or newsletter.
 */
export function nearestIssues(
  own: NeighbourIssue,
  others: readonly NeighbourIssue[],
): readonly NeighbourIssue[] {
  const series = seriesOf(own.id);
  const beside = others.filter(({ id }) => id !== own.id && seriesOf(id) === series);
  const isDated = own.date !== null;
  const known = beside.filter(({ date, number }) => (isDated ? date !== null : number !== null));
  const sorted = known.toSorted((a, b) =>
    isDated && dayOf(a) !== dayOf(b)
      ? dayOf(a) < dayOf(b)
        ? -1
        : 1
      : (a.number ?? 0) - (b.number ?? 0),
  );
  const isBefore = (one: NeighbourIssue) =>
    isDated ? dayOf(one) < dayOf(own) : (one.number ?? 0) < (own.number ?? 0);
  const at = sorted.findIndex((one) => !isBefore(one));
  const place = at === -1 ? sorted.length : at;
  const near = sorted.slice(Math.max(0, place - onEachSide), place + onEachSide);
  const same = beside.filter(
    (one) => own.number !== null && one.number === own.number && !near.includes(one),
  );
  return [...near, ...same.slice(0, 1)];
}

function dayOf({ date }: NeighbourIssue): string {
  return date ?? '';
}

/** Folder and name without what changes from issue to issue: figures, and the words behind them. */
function seriesOf(id: string): string {
  const at = id.lastIndexOf('/') + 1;
  const name = id.slice(at).replace(/\.[a-z]+$/iu, '');
  const [whole = name] = /^\D*\d+(?:[-._]\d+)*/u.exec(name) ?? [];
  const language = /^[-._](?:zh|en|ja)(?![a-z])/iu.exec(name.slice(whole.length))?.[0] ?? '';
  return id.slice(0, at) + whole.replaceAll(/\d+/gu, '#') + language;
}
