import type { Issue, Section } from '../issue/model.ts';
import { originOf } from '../issue/parse/shift.ts';
import type { House } from './house.ts';
import type { Problem, SectionRule } from './rule.ts';

/** What was found in a section while it began at `from`. */
interface SectionFindings {
  readonly origin: Section;
  readonly from: number;
  readonly found: readonly (readonly [SectionRule, Problem])[];
}

/** Rules that see one section: what they found is kept while the section is the same but for its place. */
export interface SectionRules {
  /** For the sections of an issue in their order. */
  read(text: string, issue: Issue, path: string): readonly SectionFindings[];
}

export function createSectionRules(rules: readonly SectionRule[], house: House): SectionRules {
  let known: readonly SectionFindings[] = [];
  let knownPath = '';

  function check(text: string, section: Section, path: string): SectionFindings {
    const found: (readonly [SectionRule, Problem])[] = [];
    for (const rule of rules) {
      for (const problem of rule.check({ text, section, house, path })) found.push([rule, problem]);
    }
    return { origin: originOf(section), from: section.from, found };
  }

  return {
    read(text, { sections }, path) {
      const before = path === knownPath ? known : [];
      known = sections.map((section, index) => {
        const same = before[index];
        return same?.origin === originOf(section) ? same : check(text, section, path);
      });
      knownPath = path;
      return known;
    },
  };
}
