import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import { useAppState } from '../app/services.ts';
import { LivePage } from './live-page.tsx';
import { OutputPreview } from './output/output-preview.tsx';
import { currentChoice } from './preview-choices.ts';
import { PreviewHead } from './preview-head.tsx';
import './preview-pane.css';

/** The issue as its readers get it: as a page, or as any target's own output. */
export function PreviewPane() {
  const t = useTranslations('preview');
  const choice = useAppState(useShallow(currentChoice));
  return (
    <section className="preview-pane" aria-label={t('title')}>
      <PreviewHead choice={choice} />
      {choice === null ? <LivePage /> : <OutputPreview choice={choice} />}
    </section>
  );
}
