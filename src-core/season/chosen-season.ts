import { composeEdition } from '../export/edition/compose-edition.ts';
import { plainSettings, type EditionLanguage } from '../export/edition/edition-settings.ts';
import type { ParseProfile } from '../issue/profile/parse-profile.ts';
import type { SectionSettings } from '../issue/profile/profile-settings.ts';
import type { SeasonSettings } from '../library/season-settings.ts';
import { chooseSections, type ChosenIssue } from './choose-sections.ts';
import { inSeasonOrder, type SeasonIssue } from './season-issue.ts';
import { seasonSections, type SeasonSection } from './season-items.ts';
import { sectionNames } from './section-names.ts';
import { languageOfSeason } from './season-words.ts';

export interface SeasonChoice {
  /** Null takes the issues as they are. */
  readonly language: EditionLanguage | null;
  readonly settings: SeasonSettings;
  readonly sections: readonly SectionSettings[];
  readonly profile: ParseProfile | null;
}

/** What of a season is compiled. */
export interface ChosenSeason {
  /** In the season's order, each in the wanted language. */
  readonly issues: readonly ChosenIssue[];
  readonly sections: readonly SeasonSection[];
  readonly language: EditionLanguage;
  /** Ids of issues that are not in it: they have nothing in the wanted language. */
  readonly leftOut: readonly string[];
}

/** Takes a season's issues in any order. */
export function chosenSeason(given: readonly SeasonIssue[], choice: SeasonChoice): ChosenSeason {
  const { issues: read, leftOut } = inLanguage(inSeasonOrder(given), choice);
  const issues = chooseSections(read, sectionNames(choice.sections), choice.settings);
  return {
    issues,
    sections: seasonSections(issues),
    language: choice.language ?? languageOfSeason(issues),
    leftOut,
  };
}

function inLanguage(
  issues: readonly SeasonIssue[],
  { language, sections, profile }: SeasonChoice,
): { readonly issues: readonly SeasonIssue[]; readonly leftOut: readonly string[] } {
  if (language === null) return { issues, leftOut: [] };
  const leftOut: string[] = [];
  const kept = issues.flatMap((each): readonly SeasonIssue[] => {
    const { id, text, issue } = each;
    const fileName = id.slice(id.lastIndexOf('/') + 1);
    const settings = { ...plainSettings, sections };
    const edition = composeEdition(
      { text, issue, fileName, profile },
      { edition: 'full', language, settings },
    );
    if (!edition.ok) {
      leftOut.push(id);
      return [];
    }
    const { source } = edition.value;
    return [{ ...each, text: source.text, issue: source.issue }];
  });
  return { issues: kept, leftOut };
}
