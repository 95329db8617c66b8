import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { markers, type Marker } from '#core/issue/model.ts';
import type { DateStep } from '#core/issue/new-issue/date-step.ts';
import type { EffectiveProfile, Fact } from '#core/issue/profile/effective-profile.ts';
import { useServices } from '../app/services.ts';
import { Choice } from '../ui/choice.tsx';
import { CommittedField } from '../ui/committed-field.tsx';
import { ProfilePart, SetMark } from './profile-part.tsx';
import { useMarkerName } from './use-marker-name.ts';

const steps: readonly DateStep[] = [
  { days: 1 },
  { days: 7 },
  { days: 14 },
  { months: 1 },
  { months: 3 },
];
const asFound = 'as-found';

/** How issues are written, named and dated. */
export function ProfileFacts({ profile }: { readonly profile: EffectiveProfile }) {
  const t = useTranslations('profile');
  const { profile: service } = useServices();
  const markerName = useMarkerName();
  const { marker, numbering, dateStep, file } = profile;

  const set = (path: readonly string[], value: unknown) =>
    void service.change([value === undefined ? { path } : { path, value }]);
  const numberingName = (value: 'section' | 'issue') =>
    value === 'section' ? t('numberingSection') : t('numberingIssue');
  const stepName = (step: DateStep) =>
    'days' in step
      ? t('everyDays', { days: step.days })
      : t('everyMonths', { months: step.months });
  const allSteps = [dateStep.value, ...steps].filter((step) => step !== null);
  const stepIds = new Map(allSteps.map((step) => [JSON.stringify(step), step]));

  return (
    <ProfilePart title={t('issues')}>
      <div className="profile-facts">
        <FactRow
          label={t('marker')}
          fact={marker}
          onReset={() => set(['profile', 'marker'], undefined)}
        >
          <FactChoice<Marker>
            label={t('marker')}
            fact={marker}
            values={markers}
            nameOf={markerName}
            onSet={(value) => set(['profile', 'marker'], value)}
          />
        </FactRow>
        <FactRow
          label={t('numbering')}
          fact={numbering}
          onReset={() => set(['profile', 'numbering'], undefined)}
        >
          <FactChoice<'section' | 'issue'>
            label={t('numbering')}
            fact={numbering}
            values={['section', 'issue']}
            nameOf={numberingName}
            onSet={(value) => set(['profile', 'numbering'], value)}
          />
        </FactRow>
        <FactRow
          label={t('dateStep')}
          fact={dateStep}
          isSteps
          onReset={() => set(['issues', 'dateStep'], undefined)}
        >
          <FactChoice<string>
            label={t('dateStep')}
            fact={{
              isSet: dateStep.isSet,
              value: dateStep.value && JSON.stringify(dateStep.value),
              found: dateStep.found && {
                ...dateStep.found,
                value: JSON.stringify(dateStep.found.value),
              },
            }}
            values={[...stepIds.keys()]}
            nameOf={(id) => stepName(stepIds.get(id) ?? (JSON.parse(id) as DateStep))}
            onSet={(id) => set(['issues', 'dateStep'], id && stepIds.get(id))}
          />
        </FactRow>
        <FactRow label={t('file')} fact={file} onReset={() => set(['issues', 'file'], undefined)}>
          <CommittedField
            label={t('file')}
            value={file.isSet ? (file.value ?? '') : ''}
            placeholder={file.found?.value ?? ''}
            onCommit={(value) => set(['issues', 'file'], value === '' ? undefined : value)}
          />
        </FactRow>
        <p className="profile-help profile-file-help">{t('fileHelp')}</p>
      </div>
    </ProfilePart>
  );
}

function FactRow({
  label,
  fact: { found, isSet },
  isSteps = false,
  onReset,
  children,
}: {
  readonly label: string;
  readonly fact: Fact<unknown>;
  /** Whether it was found in the steps between issues. */
  readonly isSteps?: boolean;
  readonly onReset: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('profile');
  return (
    <>
      <span className="profile-label">{label}</span>
      {children}
      <span className="profile-evidence">
        {found === null
          ? t('notFound')
          : t(isSteps ? 'inSteps' : 'inIssues', { count: found.count, of: found.of })}
        {isSet ? <SetMark what={label} onReset={onReset} /> : null}
      </span>
    </>
  );
}

function FactChoice<T extends string>({
  label,
  fact: { value, found, isSet },
  values,
  nameOf,
  onSet,
}: {
  readonly label: string;
  readonly fact: Fact<T>;
  readonly values: readonly T[];
  readonly nameOf: (value: T) => string;
  /** undefined for what was found. */
  readonly onSet: (value: T | undefined) => void;
}) {
  const t = useTranslations('profile');
  const first = found === null ? t('asFound') : t('asFoundValue', { value: nameOf(found.value) });
  return (
    <Choice<T | typeof asFound>
      label={label}
      value={isSet && value !== null ? value : asFound}
      options={[{ id: asFound, label: first }, ...values.map((id) => ({ id, label: nameOf(id) }))]}
      onChange={(id) => onSet(values.find((each) => each === id))}
    />
  );
}
