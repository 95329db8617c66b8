import type { SettingsChange } from '../library/library-settings.ts';
import type { PartGroup } from './part-group.ts';
import type { PartSetting } from './part-settings.ts';

/** Ids before and after. */
type Names = ReadonlyMap<string, string>;

/** What to change in `parts` of galley.yaml after files were renamed. */
export function renameInParts(
  parts: readonly PartSetting[],
  names: Names,
): readonly SettingsChange[] {
  return parts.flatMap((part, at): readonly SettingsChange[] => {
    const file = names.get(part.file);
    const issue = typeof part.issue === 'string' ? names.get(part.issue) : undefined;
    if (file === undefined && issue === undefined) return [];
    const changed = {
      ...part,
      ...(file === undefined ? {} : { file }),
      ...(issue === undefined ? {} : { issue }),
    };
    return [{ path: ['parts', at], was: part, value: changed }];
  });
}

/** The issues as they are called until the renamed files have been read again. */
export function renameInGroups(groups: readonly PartGroup[], names: Names): readonly PartGroup[] {
  const now = (id: string) => names.get(id) ?? id;
  return groups.map((group) =>
    group.parts.some(({ file }) => names.has(file))
      ? {
          ...group,
          id: now(group.id),
          parts: group.parts.map((part) => ({
            ...part,
            file: now(part.file),
            twin: part.twin === null ? null : now(part.twin),
          })),
        }
      : group,
  );
}
