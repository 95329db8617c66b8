import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ItemRule } from '#core/issue/profile/profile-settings.ts';
import { useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ProfilePart } from './profile-part.tsx';
import { useMarkerName } from './use-marker-name.ts';

/** The rules that say what is an item; each can be taken back. */
export function ProfileRules({ rules }: { readonly rules: readonly ItemRule[] }) {
  const t = useTranslations('profile');
  const { profile } = useServices();
  const sentenceOf = useRuleSentence();
  return (
    <ProfilePart title={t('rules')}>
      {rules.length === 0 ? <p className="profile-help">{t('noRules')}</p> : null}
      <ul className="profile-list">
        {rules.map((rule, index) => {
          const sentence = sentenceOf(rule);
          return (
            <li key={`${index} ${sentence}`} className="profile-rule">
              <span className="profile-badge" data-is-item={rule.item || undefined}>
                {rule.item ? t('ruleIs') : t('ruleIsNot')}
              </span>
              <span className="profile-rule-text">{sentence}</span>
              <IconButton
                icon={Trash2}
                label={t('removeRule', { rule: sentence })}
                onPress={() =>
                  void profile.change([{ path: ['profile', 'items', index], was: rule }])
                }
              />
            </li>
          );
        })}
      </ul>
    </ProfilePart>
  );
}

function useRuleSentence(): (rule: ItemRule) => string {
  const t = useTranslations('profile');
  const markerName = useMarkerName();
  return ({ section, marker, starts, line }) => {
    const what =
      line !== undefined
        ? t('ruleLine', { line })
        : starts !== undefined
          ? t('ruleStarts', { starts })
          : marker !== undefined
            ? t('ruleMarker', { marker: markerName(marker) })
            : t('ruleAny');
    if (section === undefined) return what;
    return section === '' ? t('ruleAbove', { what }) : t('ruleIn', { what, section });
  };
}
