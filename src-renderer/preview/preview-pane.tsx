import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import { useAppState } from '../app/services.ts';
import { LivePage } from './live-page.tsx';
import { OutputPreview } from './output/output-preview.tsx';
import { currentChoice } from './preview-choices.ts';
import { PreviewHead } from './preview-head.tsx';
import { RemotePicturesBanner } from './remote-pictures-banner.tsx';
import './preview-pane.css';

/** The issue as its readers get it: as a page, or as any target's own output. */
export function PreviewPane() {
  const t = useTranslations('preview');
  const choice = useAppState(useShallow(currentChoice));
  // What a frame may load is settled when it is loaded.
  const frames = useAppState(({ library }) => `${library?.id} ${library?.remotePictures}`);
  return (
    <section className="preview-pane" aria-label={t('title')}>
      <PreviewHead choice={choice} />
      <RemotePicturesBanner />
      {choice === null ? <LivePage key={frames} /> : <OutputPreview key={frames} choice={choice} />}
    </section>
  );
}
