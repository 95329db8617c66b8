import type { LibraryDesk } from '../library/library-desk.ts';
import type { Scanner } from '../library/scanner-process.ts';

const mostFiles = 500;

/** In how many texts of the open library, but for those of `left`, one of the words stands. */
export function createMentions(desk: Pick<LibraryDesk, 'current'>, search: Scanner['search']) {
  return async (words: readonly string[], left: ReadonlySet<string>): Promise<number> => {
    const folder = desk.current()?.folder ?? '';
    const found = new Set<string>();
    for (const word of words) {
      const query = JSON.stringify(word);
      const question = {
        kind: 'find',
        folder,
        query,
        issues: mostFiles,
        lines: 1,
        unsaved: null,
      } as const;
      const reply = await search(question);
      if (reply?.kind !== 'find') continue;
      for (const { id } of reply.answer.files) if (!left.has(id)) found.add(id);
    }
    return found.size;
  };
}
