import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { SentOutline } from '#core/ipc/season-shapes.ts';
import { sectionChange } from '#core/season/season-changes.ts';
import { useAppState, useServices } from '../app/services.ts';

/** The sections of a season's issues, each compiled or left out. */
export function SectionsPanel({ outline }: { readonly outline: SentOutline | null }) {
  const t = useTranslations('seasons');
  const { seasons: service } = useServices();
  const settings = useAppState((state) => state.library?.settings);
  if (outline === null) {
    return (
      <p className="seasons-hint" role="status">
        {t('reading')}
      </p>
    );
  }
  return (
    <div className="seasons-form">
      <p className="seasons-hint">{t('sectionsHelp')}</p>
      <div className="seasons-sections" role="group" aria-label={t('sections')}>
        {outline.headings.map(({ title, issues, items, isCompiled }) => (
          <Checkbox
            key={title}
            className="seasons-check"
            isSelected={isCompiled}
            onChange={(isWanted) => {
              const { season, sections = [] } = settings ?? {};
              void service.change(sectionChange(season, sections, title, isWanted));
            }}
          >
            <span className="seasons-box">
              {isCompiled ? <Check size={12} strokeWidth={3} aria-hidden /> : null}
            </span>
            <span className="seasons-check-name">{title}</span>
            <span className="seasons-hint">{t('sectionFacts', { issues, items })}</span>
          </Checkbox>
        ))}
      </div>
    </div>
  );
}
