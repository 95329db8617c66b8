import type { LibrarySettings } from '../../library/library-settings.ts';
import type { Marker } from '../model.ts';
import { sectionKey, sectionKeys } from '../section-key.ts';
import type { ItemRule } from './profile-settings.ts';

/** What the parse of a library's issues goes by besides the text: only what the person has set. */
export interface ParseProfile {
  /** The style of items wherever an issue has any in it; null leaves it to each issue. */
  readonly marker: Marker | null;
  /** Keys of sections whose text is the same in every issue: nothing in them is an item. */
  readonly fixedSections: ReadonlySet<string>;
  readonly rules: readonly CompiledRule[];
}

/** A rule of galley.yaml with its section as the keys of all its names; null for any section. */
export interface CompiledRule extends Omit<ItemRule, 'section'> {
  readonly sections: ReadonlySet<string> | null;
}

export const noProfile: ParseProfile = { marker: null, fixedSections: new Set(), rules: [] };

/** The parse profile that a library's settings make. */
export function parseProfileOf({ profile, sections = [] }: LibrarySettings): ParseProfile {
  const known = sections.map(({ names, aliases = [], role }) => ({
    keys: [...Object.values(names), ...aliases].flatMap((name) => sectionKeys(name ?? '')),
    isFixed: role === 'fixed',
  }));
  const fixed = known.filter(({ isFixed }) => isFixed).flatMap(({ keys }) => keys);
  const rules = profile?.items ?? [];
  if (profile?.marker === undefined && fixed.length === 0 && rules.length === 0) return noProfile;
  return {
    marker: profile?.marker ?? null,
    fixedSections: new Set(fixed),
    rules: rules.map(({ section, ...rule }) => ({
      ...rule,
      sections: section === undefined ? null : new Set(namesOf(section, known)),
    })),
  };
}

function namesOf(
  section: string,
  known: readonly { readonly keys: readonly string[] }[],
): readonly string[] {
  const key = sectionKey(section);
  const same = known.filter(({ keys }) => keys.includes(key)).flatMap(({ keys }) => keys);
  return [key, ...same];
}

/** Whether the parse of a section goes by anything but the text. */
interface SectionRules {
  readonly isFixed: boolean;
  readonly rules: readonly CompiledRule[];
}

/** What a profile says of the section headed `title`; '' for an anonymous one. */
export function rulesFor(profile: ParseProfile, title: string): SectionRules {
  const keys = sectionKeys(title);
  const rules = profile.rules.filter(
    ({ sections }) => sections === null || keys.some((key) => sections.has(key)),
  );
  const isFixed = keys.some((key) => profile.fixedSections.has(key));
  return { isFixed, rules };
}

/** A line without the number that it begins with, which changes when items move. */
function lineKey(line: string): string {
  return line.trim().replace(/^((?:\*\*|__)?)(?:\d{1,4}|[①-⑳㉑-㉟㊱-㊿])/u, '$1#');
}

/**
 * Whether a line is an item by the last rule that fits it; null when none does. `line` is without the
 * blanks around it, `marker` what it is written like, null for no marker.
 */
export function ruling(
  rules: readonly CompiledRule[],
  line: string,
  marker: Marker | null,
): boolean | null {
  const last = rules.findLast(
    (rule) =>
      (rule.marker === undefined || rule.marker === marker) &&
      (rule.starts === undefined || line.startsWith(rule.starts)) &&
      (rule.line === undefined || lineKey(rule.line) === lineKey(line)),
  );
  return last?.item ?? null;
}
