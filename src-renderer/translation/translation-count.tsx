import { Languages } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { countStates } from './translation-pair.ts';
import { translationWords } from './translation-words.ts';
import '../checks/problem-count.css';

/** How the issue stands to its other language; opens and closes the list. Nothing without one. */
export function TranslationCount() {
  const t = useTranslations('translation');
  const { run, translate } = useServices();
  const look = useAppState((state) => state.translation);
  const isShown = useAppState((state) => state.preferences.translationShown);
  if (look === null) return null;
  const counts = translationWords(countStates(look.findings), translate());
  return (
    <Button
      className="problem-count"
      aria-label={t('statusName', { counts })}
      aria-expanded={isShown}
      onPress={() => run('translation.toggle')}
    >
      <Languages size={13} strokeWidth={2} aria-hidden />
      {counts}
    </Button>
  );
}
