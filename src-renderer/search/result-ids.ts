export const resultsId = 'search-results';

export function rowId(row: number): string {
  return `search-row-${row}`;
}
