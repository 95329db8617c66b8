import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { DocumentBanners } from '../document/document-banners.tsx';
import { ProblemsPane } from '../checks/problems-pane.tsx';
import { TranslationPane } from '../translation/translation-pane.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TwinBar } from '../twins/twin-bar.tsx';
import './editor.css';

export function EditorPane() {
  const t = useTranslations('editor');
  const { editor } = useServices();
  const host = useRef<HTMLDivElement>(null);
  // Before anything of this is painted: the text may have been in the window already.
  useLayoutEffect(
    () => (host.current === null ? undefined : editor.attach(host.current)),
    [editor],
  );
  return (
    <section className="editor-pane" aria-label={t('title')}>
      <PaneHead title={t('title')} />
      <DocumentBanners />
      <div className="editor-host" ref={host} />
      <TwinBar side="here" />
      <ProblemsPane />
      <TranslationPane />
    </section>
  );
}
