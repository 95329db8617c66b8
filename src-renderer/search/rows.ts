import type { SearchAnswer } from '#core/ipc/search-shapes.ts';
import type { SearchHit } from './search-service.ts';

/** A line of the results, as the arrow keys go through them. */
export interface SearchRow {
  readonly issueId: string;
  readonly hit: SearchHit;
}

export function rowsOf(answer: SearchAnswer | null): readonly SearchRow[] {
  return (answer?.files ?? []).flatMap(({ id, hits }) => hits.map((hit) => ({ issueId: id, hit })));
}

/** The key of a planned change in the state. */
export function changeKey(issueId: string, change: { readonly from: number }): string {
  return `${issueId} ${change.from}`;
}
