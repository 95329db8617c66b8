import type { Issue } from '../issue/model.ts';
import type { PartGroup } from '../parts/part-group.ts';

type Language = NonNullable<Issue['language']>;

/** A file of the library as far as it tells which language was there first. */
export interface LanguageFile {
  readonly language: Issue['language'];
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

/**
 * The language that the others are translated from: what galley.yaml says, else the one whose first issue is the
 * earliest, among such the one with more issues, then Chinese, Japanese, English. Null with no more than
 * one language.
 */
export function sourceLanguage(
  declared: Language | undefined,
  files: readonly LanguageFile[],
): Language | null {
  if (declared !== undefined) return declared;
  const byLanguage = new Map<Language, { readonly first: string; readonly count: number }>();
  for (const { language, date } of files) {
    if (language === null) continue;
    const { first, count } = byLanguage.get(language) ?? { first: never, count: 0 };
    byLanguage.set(language, {
      first: date !== null && date < first ? date : first,
      count: count + 1,
    });
  }
  if (byLanguage.size < 2) return null;
  const [best] = [...byLanguage].toSorted(
    ([oneName, one], [otherName, other]) =>
      compare(one.first, other.first) ||
      other.count - one.count ||
      order.indexOf(oneName) - order.indexOf(otherName),
  );
  return best?.[0] ?? null;
}

/** The files of the issues' groups, with their days. */
export function languageFiles(
  groups: readonly PartGroup[],
  files: readonly { readonly id: string; readonly date: string | null }[],
): readonly LanguageFile[] {
  const dates = new Map(files.map(({ id, date }) => [id, date]));
  return groups.flatMap(({ kind, parts }) =>
    kind === 'compilation'
      ? []
      : parts.map(({ file, language }) => ({ language, date: dates.get(file) ?? null })),
  );
}

const never = '9999-99-99';
const order: readonly Language[] = ['zh', 'ja', 'en'];

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
