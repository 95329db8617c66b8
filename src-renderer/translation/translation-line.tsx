import { Languages } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { countStates } from './translation-pair.ts';
import { translationWords } from './translation-words.ts';

/** In the release desk: whether both languages are fit to go out. */
export function TranslationLine() {
  const t = useTranslations('translation');
  const { preferences, translate } = useServices();
  const look = useAppState((state) => state.translation);
  if (look === null) return null;
  const { findings, inOrder, pair } = look;
  const { from, to } = pair;
  const direction = t('direction', {
    from: t(`language-${from ?? 'none'}`),
    to: t(`language-${to}`),
  });
  const counts = translationWords(countStates(findings), translate());
  return (
    <div className="desk-proposal" role="group" aria-label={t('deskTitle')}>
      <Languages size={16} strokeWidth={1.75} aria-hidden />
      <span className="desk-proposal-words">
        {`${direction} · ${counts} · ${t('inOrder', { count: inOrder })}`}
      </span>
      {findings.length === 0 ? null : (
        <TextButton
          label={t('deskShow')}
          onPress={() => preferences.change({ translationShown: true, deskShown: true })}
        />
      )}
    </div>
  );
}
