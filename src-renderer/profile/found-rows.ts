import type { useTranslations } from 'use-intl';
import type { Library } from '#core/ipc/shapes.ts';
import type { Marker } from '#core/issue/model.ts';
import type { FoundProfile } from '#core/issue/profile/found-profile.ts';

interface Words {
  readonly t: ReturnType<typeof useTranslations<'found'>>;
  readonly tProfile: ReturnType<typeof useTranslations<'profile'>>;
  readonly markerName: (marker: Marker) => string;
}

interface FoundRow {
  readonly id: string;
  readonly what: string;
  readonly value: string;
  /** How many of how many show it; null where nothing tells. */
  readonly found: { readonly count: number; readonly of: number } | null;
}

/** The files of issues by the language that they are in. */
function languagesOf({ groups }: Library): ReadonlyMap<'zh' | 'en' | 'ja' | 'both', number> {
  const counts = new Map<'zh' | 'en' | 'ja' | 'both', number>();
  for (const { kind, parts } of groups) {
    for (const { role, language, isBilingual } of kind === 'issue' ? parts : []) {
      const key = isBilingual ? 'both' : language;
      if (role !== 'compilation' && key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** What was recognised, one fact a row, in the window's words. */
export function foundRows(
  library: Library,
  found: FoundProfile,
  { t, tProfile, markerName }: Words,
): readonly FoundRow[] {
  const { marker, numbering, dateStep, file, sections, issueCount } = found;
  const languages = [...languagesOf(library)].toSorted(([, one], [, other]) => other - one);
  const files = library.groups.flatMap(({ kind, parts }) =>
    kind === 'issue' ? parts.filter(({ role }) => role !== 'compilation') : [],
  ).length;
  const step = dateStep?.value ?? null;
  const missing = t('nothing');
  const stepName =
    step === null
      ? missing
      : 'days' in step
        ? tProfile('everyDays', { days: step.days })
        : tProfile('everyMonths', { months: step.months });
  const rows: readonly FoundRow[] = [
    { id: 'file', what: tProfile('file'), value: file?.value ?? missing, found: file },
    {
      id: 'marker',
      what: tProfile('marker'),
      value: marker === null ? missing : markerName(marker.value),
      found: marker,
    },
    {
      id: 'numbering',
      what: tProfile('numbering'),
      value:
        numbering === null
          ? missing
          : tProfile(numbering.value === 'section' ? 'numberingSection' : 'numberingIssue'),
      found: numbering,
    },
    { id: 'step', what: tProfile('dateStep'), value: stepName, found: dateStep },
    {
      id: 'languages',
      what: t('languages'),
      value:
        languages.length === 0
          ? missing
          : languages
              .map(([key, count]) => t('languageFiles', { language: key, count }))
              .join(t('and')),
      found:
        languages.length === 0
          ? null
          : { count: languages.reduce((all, [, count]) => all + count, 0), of: files },
    },
  ];
  const named = sections.map(({ names, count }, index): FoundRow => ({
    id: `section ${index}`,
    what: t('section', { at: index + 1 }),
    value: Object.values(names).join(' · '),
    found: { count: Math.min(count, issueCount), of: issueCount },
  }));
  return [...rows, ...named];
}
