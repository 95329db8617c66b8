import type { LibrarySettings } from '../../library/library-settings.ts';
import { noteKey } from '../parse/notes.ts';
import type { RecurringBlocks } from './learn-snippets.ts';

/** What recurs, with the names that the person has given, and without what they say recurs by chance. */
export function nameSnippets(
  { snippets, firstLines }: RecurringBlocks,
  { snippets: set = [] }: LibrarySettings,
): RecurringBlocks {
  if (set.length === 0) return { snippets, firstLines };
  const byKey = new Map(set.map((each) => [noteKey(each.first), each]));
  const stays = (key: string) => byKey.get(key)?.recurs !== false;
  return {
    snippets: snippets
      .filter(({ key, saved }) => saved || stays(key))
      .map((snippet) => ({ ...snippet, name: byKey.get(snippet.key)?.name ?? snippet.name })),
    firstLines: firstLines.filter(stays),
  };
}
