import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { rulePage } from './rule-pages.ts';
import { RuleText } from './rule-text.tsx';

/** The page of the rule that a problem comes from. */
export function RulePageDialog() {
  const t = useTranslations('problems');
  const { store } = useServices();
  const rule = useAppState((state) => state.shownRule);
  const language = useAppState((state) => state.language);
  if (rule === null) return null;
  return (
    <DialogFrame
      title={rulePage(rule, language).title}
      onClose={() => store.setState({ dialog: null })}
    >
      <div className="rule-page">
        <RuleText rule={rule} />
        <div className="rule-page-foot">
          <code>{rule}</code>
          <TextButton
            label={t('allRules')}
            onPress={() => store.setState({ dialog: 'library-profile' })}
          />
        </div>
      </div>
    </DialogFrame>
  );
}
