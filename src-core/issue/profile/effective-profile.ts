import type { LibrarySettings, SettingsChange } from '../../library/library-settings.ts';
import type { Marker } from '../model.ts';
import type { DateStep } from '../new-issue/date-step.ts';
import { noteKey } from '../parse/notes.ts';
import { sectionKeys } from '../section-key.ts';
import type { Found, FoundProfile, FoundSection } from './found-profile.ts';
import type { SectionSettings, SnippetSettings } from './profile-settings.ts';

/** One fact of a library's profile: what is set, else what was found; null when neither is. */
export interface Fact<T> {
  readonly value: T | null;
  readonly found: Found<T> | null;
  readonly isSet: boolean;
}

/** A section that was found, set, or both. */
export interface ProfileSection {
  readonly names: SectionSettings['names'];
  readonly aliases: readonly string[];
  readonly role: 'items' | 'fixed';
  readonly found: FoundSection | null;
  /** The entry of galley.yaml and its place in the list; null where nothing is set. */
  readonly set: { readonly index: number; readonly entry: SectionSettings } | null;
}

/** A library's profile: what was found in its issues, overlaid with what galley.yaml sets. */
export interface EffectiveProfile {
  readonly marker: Fact<Marker>;
  readonly numbering: Fact<'section' | 'issue'>;
  readonly dateStep: Fact<DateStep>;
  readonly file: Fact<string>;
  readonly sections: readonly ProfileSection[];
}

export function effectiveProfile(
  found: FoundProfile | null,
  { profile, issues, sections = [] }: LibrarySettings,
): EffectiveProfile {
  return {
    marker: fact(profile?.marker, found?.marker),
    numbering: fact(profile?.numbering, found?.numbering),
    dateStep: fact(issues?.dateStep, found?.dateStep),
    file: fact(issues?.file, found?.file),
    sections: overlaid(found?.sections ?? [], sections),
  };
}

function fact<T>(set: T | undefined, found: Found<T> | null = null): Fact<T> {
  return { value: set ?? found?.value ?? null, found, isSet: set !== undefined };
}

function overlaid(
  found: readonly FoundSection[],
  set: readonly SectionSettings[],
): readonly ProfileSection[] {
  const entries = set.map((entry, index) => ({
    index,
    entry,
    keys: [...Object.values(entry.names), ...(entry.aliases ?? [])].flatMap(keysOf),
  }));
  const shown = new Set<number>();
  const rows = found.flatMap((section): readonly ProfileSection[] => {
    const keys = Object.values(section.names).flatMap(keysOf);
    const own = entries.find((entry) => entry.keys.some((key) => keys.includes(key)));
    if (own === undefined) return [sectionRow(section, null)];
    // Another heading of a section that has its row already.
    if (shown.has(own.index)) return [];
    shown.add(own.index);
    return [sectionRow(section, own)];
  });
  const others = entries.filter(({ index }) => !shown.has(index));
  return [...rows, ...others.map((entry) => sectionRow(null, entry))];
}

function keysOf(name: string | undefined): readonly string[] {
  return sectionKeys(name ?? '').filter((key) => key !== '');
}

function sectionRow(found: FoundSection | null, set: ProfileSection['set']): ProfileSection {
  const entry = set?.entry;
  return {
    names: { ...found?.names, ...entry?.names },
    aliases: entry?.aliases ?? [],
    role: entry?.role ?? 'items',
    found,
    set: set === null ? null : { index: set.index, entry: set.entry },
  };
}

/** Whether what counts as items of a section hardly is any: its text is nearly always the same. */
export function looksFixed({ found, role, set }: ProfileSection): boolean {
  if (role === 'fixed' || set?.entry.role !== undefined || found === null) return false;
  return found.withItems > 0 && found.alike >= 3 && found.alike >= found.count * 0.8;
}

/** What of a section is set: a name of '' and an empty list are none. */
export type SectionPatch = Partial<Pick<SectionSettings, 'names' | 'aliases' | 'role'>>;

/** The changes of galley.yaml that set something of a section. */
export function setSection(row: ProfileSection, patch: SectionPatch): readonly SettingsChange[] {
  if (row.set === null) {
    const names = withoutEmpty({ ...row.names, ...patch.names });
    return [{ path: ['sections', '-'], value: { ...patch, names } }];
  }
  const { index, entry } = row.set;
  const names = patch.names && withoutEmpty({ ...row.names, ...patch.names });
  // What the entry was is what finds it: all of it in one change.
  return [
    {
      path: ['sections', index],
      was: entry,
      value: withoutEmpty({ ...entry, ...patch, ...(names && { names }) }),
    },
  ];
}

export function resetSection({ set }: ProfileSection): readonly SettingsChange[] {
  return set === null ? [] : [{ path: ['sections', set.index], was: set.entry }];
}

function withoutEmpty<T extends object>(values: T): Partial<T> {
  const kept = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(kept) as Partial<T>;
}

/** The changes that set something of the recurring block with this first line; null resets it. */
export function setSnippet(
  settings: LibrarySettings,
  key: string,
  patch: Omit<SnippetSettings, 'first'> | null,
): readonly SettingsChange[] {
  const all = settings.snippets ?? [];
  const index = all.findIndex(({ first }) => noteKey(first) === key);
  const entry = all[index];
  if (patch === null) return entry === undefined ? [] : [{ path: ['snippets', index], was: entry }];
  if (entry === undefined) {
    return [{ path: ['snippets', '-'], value: { first: key, ...patch } }];
  }
  return [{ path: ['snippets', index], was: entry, value: { ...entry, ...patch } }];
}
