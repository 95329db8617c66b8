import type { OpenLibrary } from '../library/describe-library.ts';
import type { Settings } from '../settings/settings.ts';

/** The folder that was chosen for the library's exports to a target; null when none was. */
export function knownFolder(
  settings: Settings,
  library: OpenLibrary,
  targetId: string,
): string | null {
  return settings.get('exportFolders')[library.shown.id]?.[targetId] ?? null;
}
