import { classifyFile } from '../library/issue-files.ts';
import type { LibrarySettings, SettingsChange } from '../library/library-settings.ts';
import { partChanges } from '../parts/change-part.ts';

/**
 * What galley.yaml is to say once a compiled season stands in the library at the path `id`: else it could be
 * taken for one more issue, or for a file of the issue of the season's number. Nothing where it cannot.
 */
export function compilationChanges(
  { issues, parts }: Pick<LibrarySettings, 'issues' | 'parts'>,
  id: string,
): readonly SettingsChange[] {
  if (classifyFile(id, issues?.file ?? null) !== 'issue') return [];
  return partChanges(parts ?? [], id, { issue: false, is: 'compilation' });
}
