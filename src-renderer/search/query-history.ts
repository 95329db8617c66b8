const mostKept = 50;

/** The queries of this session that led somewhere, as the arrow keys recall them. */
export function createQueryHistory(): {
  readonly add: (query: string) => void;
  /** The query before (-1) or after (1) the one that is shown; null where there is none. */
  readonly step: (direction: -1 | 1, shown: string) => string | null;
} {
  let queries: readonly string[] = [];
  return {
    add: (query) => {
      const wanted = query.trim();
      if (wanted === '') return;
      queries = [...queries.filter((each) => each !== wanted), wanted].slice(-mostKept);
    },
    step: (direction, shown) => {
      const at = queries.indexOf(shown.trim());
      const next = at === -1 ? (direction === -1 ? queries.length - 1 : -1) : at + direction;
      return queries[next] ?? null;
    },
  };
}
