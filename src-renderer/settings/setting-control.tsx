import { Switch } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { MessageKey } from '#core/messages/translator.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import { settings, type SettingName } from '#core/settings/settings.ts';
import { useAppState, useServices } from '../app/services.ts';
import { Choice } from '../ui/choice.tsx';
import { SeveralControl } from './several-control.tsx';
import { WordsControl } from './words-control.tsx';

/** The message of one of a setting's values. */
type ValueKey = Extract<MessageKey<'settings'>, `${SettingName}-${string}`>;

/** One setting: its name, what it means, and what changes it. */
export function SettingControl({ name }: { readonly name: SettingName }) {
  const t = useTranslations('settings');
  const { preferences } = useServices();
  const value = useAppState((state) => state.preferences[name]);
  const language = useAppState((state) => state.language);
  const row = settings[name];
  const change = (changed: Preferences[SettingName]): void => {
    preferences.change({ [name]: changed });
  };
  const label = t(name);
  const help = (
    <span className="setting-help" id={`setting-help-${name}`}>
      {t(`${name}Help`)}
    </span>
  );
  if (row.kind === 'switch') {
    return (
      <Switch
        className="setting setting-switch"
        isSelected={value === true}
        onChange={change}
        aria-describedby={`setting-help-${name}`}
      >
        <span className="setting-words">
          <span className="setting-name">{label}</span>
          {help}
        </span>
        <span className="switch-track" aria-hidden />
      </Switch>
    );
  }
  if (row.kind === 'several' || row.kind === 'words') {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <div className="setting setting-tall">
        <span className="setting-words">
          <span className="setting-name">{label}</span>
          {help}
        </span>
        {row.kind === 'words' ? (
          <WordsControl label={label} words={chosen} onChange={change} />
        ) : (
          <SeveralControl
            label={label}
            describedBy={`setting-help-${name}`}
            value={chosen}
            options={row.values.map((id) => ({ id, label: t(`${name}-${id}` as ValueKey) }))}
            onChange={change}
          />
        )}
      </div>
    );
  }
  const options =
    row.kind === 'steps'
      ? row.values.map((step) => ({ id: String(step), label: stepText(name, step) }))
      : row.values.map((id) => ({ id, label: t(`${name}-${id}` as ValueKey) }));

  function stepText(of: SettingName, step: number): string {
    if (of === 'zoom') return step.toLocaleString(language, { style: 'percent' });
    if (of === 'wrapColumns') return step === 0 ? t('wrapColumnsNone') : t('columns', { step });
    return t('pixels', { step });
  }

  return (
    <div className="setting">
      <span className="setting-words">
        <span className="setting-name">{label}</span>
        {help}
      </span>
      <span className="setting-choice">
        <Choice
          label={label}
          value={String(value)}
          options={options}
          onChange={(chosen) =>
            change(row.kind === 'steps' ? Number(chosen) : (chosen as Preferences[SettingName]))
          }
        />
      </span>
    </div>
  );
}
