import { readStarCounts } from '../issue/parse/stars.ts';
import { commonest } from '../issue/profile/found-profile.ts';
import type { FoundFactsStyle } from './facts-style.ts';
import { described } from './write-facts.ts';

/** The commonest way in which a text writes a repository's stars. */
export interface StarForm {
  /** Around `{stars}`, with its brackets. */
  readonly form: string;
  /** Directly after an item's link, or in its description. */
  readonly place: 'tail' | 'description';
  /** How 5,100 would be written. */
  readonly example: string;
}

/** Null for a text that writes no stars, or only so few that their number tells nothing. */
export function starForm(text: string): StarForm | null {
  const found: string[] = [];
  for (const { from, open, before, figure, gap, unit, after, close } of readStarCounts(text)) {
    const isShort = unit === '' && !figure.includes(',') && figure.length < 4;
    if (isShort || /m/iu.test(unit)) continue;
    const form = `${open}${before}{stars}${after}${close}`;
    const isTail = /\)[\s]?$/u.test(text.slice(Math.max(0, from - 2), from));
    found.push(
      JSON.stringify([form, isTail ? 'tail' : 'description', exampleOf(figure, gap, unit)]),
    );
  }
  const usual = commonest(found)?.value;
  if (usual === undefined) return null;
  const [form, place, example] = JSON.parse(usual) as [string, StarForm['place'], string];
  return { form, place, example };
}

function exampleOf(digits: string, gap: string, unit: string): string {
  if (unit === '') return digits.includes(',') ? '5,100' : '5100';
  return `${/[wW万]/u.test(unit) ? '0.5' : '5.1'}${gap}${unit}`;
}

/** The forms of the issues of each language, the commonest language first. */
export function findFactsStyles(
  issues: readonly { readonly language: string | null; readonly stars: StarForm | null }[],
): readonly FoundFactsStyle[] {
  const languages = [...new Set(issues.map(({ language }) => language))];
  const styles = languages.flatMap((language) => {
    const forms = issues.flatMap((issue) =>
      issue.language === language && issue.stars !== null ? JSON.stringify(issue.stars) : [],
    );
    const usual = commonest(forms);
    if (usual === null) return [];
    const { form, place, example } = JSON.parse(usual.value) as StarForm;
    const isTail = place === 'tail';
    return {
      language,
      tail: isTail ? form : '',
      repository: isTail ? '{description}' : described(form),
      stars: example,
      count: usual.count,
    };
  });
  return styles.toSorted((one, other) => other.count - one.count);
}
