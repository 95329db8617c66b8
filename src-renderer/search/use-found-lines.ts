import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';
import type { FoundLine } from './search-service.ts';

const none: readonly FoundLine[] = [];

/** The best lines that hold a query; none until those of this very query are there. */
export function useFoundLines(query: string): readonly FoundLine[] {
  const { search } = useServices();
  const [found, setFound] = useState({ query: '', lines: none });
  useEffect(() => {
    let isWanted = query.trim() !== '';
    const ask = async () => {
      const lines = await search.findLines(query);
      if (isWanted) setFound({ query, lines });
    };
    if (isWanted) void ask();
    return () => {
      isWanted = false;
    };
  }, [search, query]);
  return found.query === query ? found.lines : none;
}
