import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CommittedField } from '../ui/committed-field.tsx';
import { SmallSelect } from '../ui/small-select.tsx';
import type { IssueRange } from './statistics-service.ts';

interface SeasonChoice {
  readonly range: IssueRange;
  readonly name: string;
}

const wholeLibrary = 'library';
const ownRange = 'range';

/** What is counted: the library, one of its seasons, or issues from one number to another. */
export function ScopeChoice({
  seasons,
  range,
  all,
  onChange,
}: {
  readonly seasons: readonly SeasonChoice[];
  /** Null for the library. */
  readonly range: IssueRange | null;
  /** From the library's first issue to its last. */
  readonly all: IssueRange;
  readonly onChange: (range: IssueRange | null) => void;
}) {
  const t = useTranslations('statistics');
  const [isOwn, setOwn] = useState(false);
  const value = isOwn ? ownRange : range === null ? wholeLibrary : keyOf(range);
  const shown = range ?? all;

  function choose(key: string): void {
    setOwn(key === ownRange);
    if (key === ownRange) onChange(shown);
    else onChange(seasons.find((season) => keyOf(season.range) === key)?.range ?? null);
  }

  function change(part: Partial<IssueRange>): void {
    const { from, to } = { ...shown, ...part };
    onChange(from <= to ? { from, to } : { from: to, to: from });
  }

  const field = (part: 'from' | 'to') => (
    <CommittedField
      label={t(part)}
      value={String(shown[part])}
      onCommit={(text) => {
        if (/^\d{1,6}$/u.test(text)) change({ [part]: Number(text) });
      }}
    />
  );

  return (
    <div className="statistics-choice">
      <span aria-hidden>{t('of')}</span>
      <SmallSelect
        label={t('of')}
        value={value}
        options={[
          { value: wholeLibrary, label: t('wholeLibrary') },
          ...seasons.map((season) => ({
            value: keyOf(season.range),
            label: `${season.name} · ${season.range.from}–${season.range.to}`,
          })),
          { value: ownRange, label: t('ownRange') },
        ]}
        onChange={choose}
      />
      {isOwn ? (
        <span className="statistics-range">
          {field('from')}
          <span aria-hidden>–</span>
          {field('to')}
        </span>
      ) : null}
    </div>
  );
}

function keyOf({ from, to }: IssueRange): string {
  return `${from}-${to}`;
}
