import type { LibrarySettings } from '../../library/library-settings.ts';
import type { Marker } from '../model.ts';
import { sectionKeys } from '../section-key.ts';
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
export interface CompiledRule extends Pick<ItemRule, 'item' | 'marker' | 'starts'> {
  readonly sections: ReadonlySet<string> | null;
  /** The line as `lineKey` leaves it; null for any line. */
  readonly lineKey: string | null;
}

export const noProfile: ParseProfile = { marker: null, fixedSections: new Set(), rules: [] };

/** The parse profile that a library's settings make. */
export function parseProfileOf({ profile, sections = [] }: LibrarySettings): ParseProfile {
  const known = sections.map(({ names, aliases = [], role }) => ({
    keys: [...Object.values(names), ...aliases].flatMap((name) =>
      name === undefined || name === '' ? [] : keysOf(name),
    ),
    isFixed: role === 'fixed',
  }));
  const fixed = known.filter(({ isFixed }) => isFixed).flatMap(({ keys }) => keys);
  const rules = profile?.items ?? [];
  if (profile?.marker === undefined && fixed.length === 0 && rules.length === 0) return noProfile;
  return {
    marker: profile?.marker ?? null,
    fixedSections: new Set(fixed),
    rules: rules.map(({ section, line, ...rule }) => ({
      ...rule,
      lineKey: line === undefined ? null : lineKey(line.trim()),
      sections: section === undefined ? null : new Set(namesOf(section, known)),
    })),
  };
}

function namesOf(
  section: string,
  known: readonly { readonly keys: readonly string[] }[],
): readonly string[] {
  const own = keysOf(section);
  const same = known.filter(({ keys }) => keys.some((key) => own.includes(key)));
  return [...own, ...same.flatMap(({ keys }) => keys)];
}

/** What a section's title or name is compared by; '' only for no title at all. */
function keysOf(title: string): readonly string[] {
  const keys = sectionKeys(title).filter((key) => key !== '');
  return keys.length > 0 ? keys : [title.trim()];
}

/** Whether the parse of a section goes by anything but the text. */
interface SectionRules {
  readonly isFixed: boolean;
  readonly rules: readonly CompiledRule[];
}

/** What a profile says of the section headed `title`; '' for an anonymous one. */
export function rulesFor(profile: ParseProfile, title: string): SectionRules {
  const keys = keysOf(title);
  const rules = profile.rules.filter(
    ({ sections }) => sections === null || keys.some((key) => sections.has(key)),
  );
  const isFixed = keys.some((key) => profile.fixedSections.has(key));
  return { isFixed, rules };
}

/** A line without the number that it begins with, which changes when items move. */
function lineKey(line: string): string {
  return line.replace(/^((?:\*\*|__)?)(?:\d{1,4}|[①-⑳㉑-㉟㊱-㊿])/u, '$1#');
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
      (rule.lineKey === null ||
        ((line.at(-1) === rule.lineKey.at(-1) || rule.lineKey.endsWith('#')) &&
          rule.lineKey === lineKey(line))),
  );
  return last?.item ?? null;
}

/** Whether a rule can fit the line `from..to`, of which nothing else has been read; a quick answer. */
export function mayFit(rule: CompiledRule, text: string, from: number, to: number): boolean {
  const { starts, lineKey: key } = rule;
  if (starts !== undefined && !text.startsWith(starts, from)) return false;
  return key === null || key.endsWith('#') || text.charAt(to - 1) === key.at(-1);
}
