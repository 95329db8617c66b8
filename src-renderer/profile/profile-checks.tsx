import { BookOpen } from 'lucide-react';
import { useId, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { LearntHouse } from '#core/checks/house.ts';
import { checkRules } from '#core/checks/registry.ts';
import { severities, type RuleId, type Severity } from '#core/checks/rule-ids.ts';
import type { CheckSettings } from '#core/checks/check-settings.ts';
import { useAppState, useServices } from '../app/services.ts';
import { rulePage } from '../checks/rule-pages.ts';
import { RuleText } from '../checks/rule-text.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProfilePart, SetMark } from './profile-part.tsx';
import './profile-checks.css';

const usual = 'usual';
type Level = Severity | 'off' | typeof usual;

/** Every rule of the copy desk, how much it counts in this library, and its page. */
export function ProfileChecks({
  written,
  settings,
}: {
  readonly written: LearntHouse;
  readonly settings: CheckSettings;
}) {
  const t = useTranslations('profile');
  return (
    <ProfilePart title={t('checks')}>
      <p className="profile-help">{t('checksHelp')}</p>
      <ul className="profile-checks" aria-label={t('checks')}>
        {checkRules.map(({ id, severity }) => (
          <RuleRow key={id} id={id} severity={severity} written={written} set={settings[id]} />
        ))}
      </ul>
    </ProfilePart>
  );
}

function RuleRow({
  id,
  severity,
  written,
  set,
}: {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly written: LearntHouse;
  readonly set: CheckSettings[RuleId];
}) {
  const t = useTranslations('profile');
  const { profile } = useServices();
  const language = useAppState((state) => state.language);
  const [isOpen, setOpen] = useState(false);
  const pageId = useId();
  const { title } = rulePage(id, language);
  const isHabit = written.broken.includes(id);
  const { issues = 0, breaks = {} } = written.evidence ?? {};
  const broken = breaks[id] ?? 0;
  const nameOf = (level: Severity | 'off') => t(`level-${level}`);
  const options: readonly { readonly id: Level; readonly label: string }[] = [
    { id: usual, label: t('levelUsual', { level: nameOf(isHabit ? 'off' : severity) }) },
    ...severities.map((level) => ({ id: level, label: nameOf(level) })),
    { id: 'off', label: nameOf('off') },
  ];
  const change = (level: Level) =>
    void profile.change([
      level === usual ? { path: ['checks', id] } : { path: ['checks', id], value: level },
    ]);
  return (
    <li className="profile-check" data-off={(set ?? (isHabit ? 'off' : '')) === 'off' || undefined}>
      <ToggleButton
        className="profile-check-page"
        aria-label={t('rulePage', { rule: title })}
        aria-expanded={isOpen}
        aria-controls={pageId}
        isSelected={isOpen}
        onChange={setOpen}
      >
        <BookOpen size={14} strokeWidth={1.75} aria-hidden />
      </ToggleButton>
      <span className="profile-check-name">
        {title}
        <code>{id}</code>
      </span>
      <span className="profile-check-habit">
        {isHabit ? t('isHabit') : broken > 0 ? t('brokenIn', { count: broken, of: issues }) : null}
        {set === undefined ? null : <SetMark what={title} onReset={() => change(usual)} />}
      </span>
      <Choice<Level>
        label={t('levelOf', { rule: title })}
        value={set ?? usual}
        options={options}
        onChange={change}
      />
      <div id={pageId} className="profile-check-text" hidden={!isOpen}>
        {isOpen ? <RuleText rule={id} /> : null}
      </div>
    </li>
  );
}
