import type { Section } from '../../issue/model.ts';
import type { SectionSettings } from '../../issue/profile/profile-settings.ts';
import { isSameSection } from '../../issue/section-name.ts';
import type { InboxEntry } from '../entry.ts';
import { linkKind } from './link-kind.ts';
import { habitualSections, type SectionHabits } from './section-habits.ts';

/** A section that an entry can go to. */
export interface SectionChoice {
  /** Its place in the issue, from 0. */
  readonly index: number;
  readonly title: string;
  readonly itemCount: number;
}

interface ProposalContext {
  readonly choices: readonly SectionChoice[];
  /** `sections` of galley.yaml: names of one section in several languages. */
  readonly settings: readonly SectionSettings[];
  readonly habits: SectionHabits;
  /** The title of the section that the last entry went to; null before any. */
  readonly lastUsed: string | null;
  readonly canonicalOf: (url: string) => string;
}

/** The sections of an issue that take items: all but those whose text is fixed. */
export function sectionChoices(
  sections: readonly Section[],
  settings: readonly SectionSettings[],
): readonly SectionChoice[] {
  const fixed = settings.filter(({ role }) => role === 'fixed');
  return sections.flatMap(({ title, items }, index) =>
    fixed.some((setting) => isNamed(title, setting))
      ? []
      : [{ index, title, itemCount: items.length }],
  );
}

/**
 * Where an entry would go (T5): the section that was wished for; else where its site's links went in
 * earlier issues; else where links of its kind went, a plain page's kind telling little; else where the
 * last one went; else the first section with items in it, or the first. Null without any section.
 */
export function proposeSection(entry: InboxEntry, context: ProposalContext): SectionChoice | null {
  const { choices, canonicalOf, habits, lastUsed } = context;
  const named = (title: string) => findChoice(title, context);
  const firstOf = (titles: readonly string[]) =>
    titles.map(named).find((choice) => choice !== null) ?? null;
  const page = canonicalOf(entry.url);
  const kind = linkKind(page)?.kind ?? 'page';
  const byKind = () => firstOf(habitualSections(page, habits, 'kind'));
  return (
    (entry.section === '' ? null : named(entry.section)) ??
    firstOf(habitualSections(page, habits, 'site')) ??
    (kind === 'page' ? null : byKind()) ??
    (lastUsed === null ? null : named(lastUsed)) ??
    byKind() ??
    choices.find(({ itemCount }) => itemCount > 0) ??
    choices[0] ??
    null
  );
}

/** The section of that name, in any of the languages that galley.yaml gives it; null without one. */
export function findChoice(
  name: string,
  { choices, settings }: Pick<ProposalContext, 'choices' | 'settings'>,
): SectionChoice | null {
  const exact = choices.find(({ title }) => title === name);
  const same = exact ?? choices.find(({ title }) => isSameSection(title, name));
  if (same !== undefined) return same;
  const setting = settings.find((each) => isNamed(name, each));
  if (setting === undefined) return null;
  return choices.find(({ title }) => isNamed(title, setting)) ?? null;
}

function isNamed(title: string, { names, aliases = [] }: SectionSettings): boolean {
  return [...Object.values(names), ...aliases].some(
    (name) => name !== undefined && isSameSection(title, name),
  );
}
