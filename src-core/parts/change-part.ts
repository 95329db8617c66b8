import type { SettingsChange } from '../library/library-settings.ts';
import type { PartSetting } from './part-settings.ts';

/** What is to be said of a file; null takes back what was said, a missing key leaves it. */
export interface PartWish {
  readonly issue?: string | false | null;
  readonly is?: NonNullable<PartSetting['is']> | null;
  readonly language?: NonNullable<PartSetting['language']> | null;
}

const keys = ['issue', 'is', 'language'] as const;

/** What to change in `parts` of galley.yaml; a row that says nothing any more goes. */
export function partChanges(
  parts: readonly PartSetting[],
  file: string,
  wish: PartWish,
): readonly SettingsChange[] {
  const at = parts.findIndex((part) => part.file === file);
  const before = parts[at];
  const said = keys.flatMap((key) => {
    const wished = wish[key];
    const value = wished === undefined ? before?.[key] : wished;
    return value === undefined || value === null ? [] : ([[key, value]] as const);
  });
  if (before === undefined) {
    const value = { file, ...Object.fromEntries(said) };
    return said.length === 0 ? [] : [{ path: ['parts', '-'], value }];
  }
  const was = { file };
  if (said.length === 0) return [{ path: ['parts', at], was }];
  const left = new Map(said);
  return keys.flatMap((key): SettingsChange[] => {
    const value = left.get(key);
    if (value === before[key]) return [];
    const path = ['parts', at, key];
    return [value === undefined ? { path, was } : { path, was, value }];
  });
}
