import type { EditionLanguage } from '../export/edition/edition-settings.ts';
import type { IssuePart, PartGroup } from '../parts/part-group.ts';

/** What of a file's head a season goes by. */
interface SeasonFile {
  readonly id: string;
  readonly number: number | null;
}

/**
 * One file for each issue whose number lies in `from..to`: the fullest one in the wanted language (null:
 * the issue's first), a bilingual one where that language has none. Compilations are no issues.
 */
export function seasonFiles(
  groups: readonly PartGroup[],
  files: readonly SeasonFile[],
  { from, to }: { readonly from: number; readonly to: number },
  language: EditionLanguage | null,
): readonly string[] {
  const numbers = new Map(files.map(({ id, number }) => [id, number]));
  return groups.flatMap(({ kind, parts }) => {
    if (kind === 'compilation') return [];
    const own = parts.filter(({ role }) => role !== 'compilation');
    const number = own.map(({ file }) => numbers.get(file) ?? null).find((each) => each !== null);
    if (number === undefined || number === null || number < from || number > to) return [];
    const [best] = own.toSorted((a, b) => rank(a, language) - rank(b, language));
    return best === undefined ? [] : [best.file];
  });
}

/** A stable sort keeps the order in which an issue shows its files among equals. */
function rank(
  { language, isBilingual, edition }: IssuePart,
  wanted: EditionLanguage | null,
): number {
  const speaks = wanted === null || language === wanted ? 0 : isBilingual ? 1 : 2;
  return speaks * 2 + (edition === 'digest' ? (speaks === 2 ? 1 : 3) : 0);
}

/** The numbers of the library's issues, one for each. */
export function issueNumbers(
  groups: readonly PartGroup[],
  files: readonly SeasonFile[],
): readonly number[] {
  const numbers = new Map(files.map(({ id, number }) => [id, number]));
  return groups.flatMap(({ kind, parts }) => {
    if (kind === 'compilation') return [];
    const own = parts.find(
      ({ file, role }) => role !== 'compilation' && (numbers.get(file) ?? null) !== null,
    );
    return own === undefined ? [] : [numbers.get(own.file) ?? 0];
  });
}

/** How many issues the library's compilations hold each, by the numbers of those issues. */
export function compiledNumbers(
  groups: readonly PartGroup[],
  files: readonly SeasonFile[],
): readonly (readonly number[])[] {
  const numbers = new Map(files.map(({ id, number }) => [id, number]));
  const compiled = new Map<string, number[]>();
  for (const { kind, id, parts } of groups) {
    const number = numbers.get(id) ?? null;
    if (kind !== 'issue' || number === null) continue;
    for (const { role, file } of parts) {
      if (role !== 'compilation') continue;
      const there = compiled.get(file);
      if (there === undefined) compiled.set(file, [number]);
      else there.push(number);
    }
  }
  return [...compiled.values()];
}
