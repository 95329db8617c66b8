import type { Issue } from '../issue/model.ts';
import type { MessageKey } from '../messages/translator.ts';
import type { Alignment } from './align-twins.ts';
import { contentSections } from './twin-text.ts';

/** An item, or a section with items, that only one side has; places as in `TwinFinding`. */
export interface Unpaired {
  readonly section: number | null;
  readonly item: number | null;
  readonly twinSection: number | null;
  readonly twinItem: number | null;
  readonly message: MessageKey<'twins'>;
  readonly values: Readonly<Record<string, string>>;
  /** Where it stands in the text of its side; null on the other one. */
  readonly at: number | null;
  readonly twinAt: number | null;
}

interface UnpairedParts {
  readonly onlyHere: readonly Unpaired[];
  readonly onlyThere: readonly Unpaired[];
  readonly sectionsOnlyHere: readonly Unpaired[];
  readonly sectionsOnlyThere: readonly Unpaired[];
}

/** What an alignment leaves without its other language, each in the order of its side. */
export function unpaired(
  here: Issue,
  there: Issue,
  { leftOnly, rightOnly, sections, rightSections }: Alignment,
): UnpairedParts {
  return {
    onlyHere: leftOnly.map(({ section, item, at: { title, head } }) => ({
      section,
      item,
      twinSection: sections[section] ?? null,
      twinItem: null,
      message: 'notThere',
      values: { title },
      at: head.from,
      twinAt: null,
    })),
    onlyThere: rightOnly.map(({ section, item, at: { title, head } }) => {
      const own = sections.indexOf(section);
      return {
        section: own === -1 ? null : own,
        item: null,
        twinSection: section,
        twinItem: item,
        message: 'notHere',
        values: { title },
        at: null,
        twinAt: head.from,
      };
    }),
    sectionsOnlyHere: contentSections(here).flatMap((index): readonly Unpaired[] => {
      const section = here.sections[index];
      if (section === undefined || sections[index] !== null) return [];
      const values = { title: section.title };
      const place = { section: index, item: null, twinSection: null, twinItem: null };
      return [{ ...place, message: 'sectionNotThere', values, at: section.from, twinAt: null }];
    }),
    sectionsOnlyThere: rightSections.map((index) => ({
      section: null,
      item: null,
      twinSection: index,
      twinItem: null,
      message: 'sectionNotHere',
      values: { title: there.sections[index]?.title ?? '' },
      at: null,
      twinAt: there.sections[index]?.from ?? 0,
    })),
  };
}
