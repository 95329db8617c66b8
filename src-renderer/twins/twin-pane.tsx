import { Link2, X } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SaveStatus } from '../app/save-status.tsx';
import { ServicesContext, useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { CompareDialog } from '../document/compare-dialog.tsx';
import { DocumentBanners } from '../document/document-banners.tsx';
import { ItemFormDialog } from '../outline/item-form-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TwinBar } from './twin-bar.tsx';
import { useTwin } from './twin-store.ts';
import './twin-pane.css';

const names = { zh: 'titleZh', en: 'titleEn', ja: 'titleJa' } as const;

/** The other language beside the issue: a second editor, with all that the first one has. */
export function TwinPane() {
  const t = useTranslations('twinDesk');
  const services = useServices();
  const { run, twins } = services;
  const twin = useTwin();
  const language = useAppState((state) => state.twinFile?.language ?? null);
  const isLinked = useAppState((state) => state.preferences.twinLinked);
  const link = useCommand('twin.link');
  const toggle = useCommand('twin.toggle');
  const beside = useMemo(() => ({ ...services, ...twins.side }), [services, twins]);
  const title = t(language === null ? 'title' : names[language]);
  return (
    <section
      className="editor-pane"
      aria-label={t('title')}
      data-pairs={twin?.alignment.pairs.length}
    >
      <ServicesContext value={beside}>
        <FileHead title={title}>
          <IconButton
            icon={Link2}
            label={link.title}
            isPressed={isLinked}
            onPress={() => run('twin.link')}
          />
          <IconButton
            icon={X}
            label={t('close')}
            keys={toggle.keys}
            onPress={() => run('twin.toggle')}
          />
        </FileHead>
        <DocumentBanners />
        <TwinEditor />
        <TwinDialogs />
      </ServicesContext>
      <TwinBar side="there" />
    </section>
  );
}

function FileHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const fileName = useAppState((state) => state.document?.fileName ?? null);
  return (
    <PaneHead title={title}>
      <span className="twin-file">{fileName}</span>
      <span className="twin-save">
        <SaveStatus />
      </span>
      {children}
    </PaneHead>
  );
}

function TwinEditor() {
  const { editor } = useServices();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current === null ? undefined : editor.attach(host.current)), [editor]);
  return <div className="editor-host" ref={host} />;
}

/** What the other language's own services ask. */
function TwinDialogs() {
  const dialog = useAppState((state) => state.dialog);
  if (dialog === 'compare') return <CompareDialog />;
  return dialog === 'item-form' ? <ItemFormDialog /> : null;
}
