import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import type { SeasonSettings } from '../library/season-settings.ts';
import type { SeasonForm } from './season-form.ts';
import type { SeasonIssue } from './season-issue.ts';
import { fillWords, newsletterName, seasonWords, wordsIn } from './season-words.ts';
import type { Season } from './seasons.ts';

interface TitledSeason {
  readonly season: Pick<Season, 'number' | 'from' | 'to' | 'own'>;
  readonly settings: SeasonSettings;
  readonly form: SeasonForm;
}

/** What a compilation is called: as galley.yaml has it, else by the newsletter's name and the season's. */
export function seasonTitle(
  issues: readonly SeasonIssue[],
  language: EditionLanguage,
  { season, settings, form }: TitledSeason,
  values: Readonly<Record<string, string | number>>,
): string {
  const words = seasonWords(language);
  const given = wordsIn(season.own?.title, language) ?? wordsIn(settings.title, language);
  if (given !== null) return fillWords(given, values);
  const name = wordsIn(season.own?.name, language);
  const newsletter = newsletterName(issues) ?? '';
  const own = name === null ? words.season(season.number) : language === 'zh' ? name : ` ${name}`;
  const title = `${newsletter}${own}${words.range(season.from, season.to)}`.trim();
  return form === 'links' ? title + words.links : title;
}
