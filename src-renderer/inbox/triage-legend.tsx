import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { triageKeys } from './triage-keys.ts';

const shownKeys: Readonly<Record<string, string>> = { Enter: '⏎' };

/** The keys of the list that are of use now. */
export function TriageLegend() {
  const t = useTranslations('triage');
  const filter = useAppState((state) => state.triageFilter);
  const several = useAppState((state) => state.triageSelected.size);
  return (
    <div className="triage-legend">
      {several > 1 ? (
        <span className="triage-legend-several">{t('selected', { count: several })}</span>
      ) : null}
      <ul className="triage-legend-keys" aria-label={t('keys')}>
        {triageKeys
          .filter(({ filters }) => filters?.includes(filter) !== false)
          .map(({ action, keys: [key = ''] }) => (
            <li key={action}>
              <kbd>{shownKeys[key] ?? key}</kbd>
              {t(`key-${action}`)}
            </li>
          ))}
      </ul>
    </div>
  );
}
