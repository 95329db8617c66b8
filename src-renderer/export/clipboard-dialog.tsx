import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { AppError } from '#core/app-error.ts';
import { mainCopy } from '#core/export/main-copy.ts';
import type { ClipboardContent } from '#core/ipc/preview-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { createPastePage } from '../preview/output/paste-page.ts';
import { SandboxedPage } from '../preview/output/sandboxed-page.tsx';
import { TextView } from '../preview/output/text-view.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { errorText } from '../ui/notices.ts';
import './clipboard-dialog.css';

/** What is on the system's clipboard now, whoever put it there, in both forms where it has both. */
export function ClipboardDialog() {
  const t = useTranslations('exporting');
  const { bridge, store, translate } = useServices();
  const [content, setContent] = useState<ClipboardContent | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const done = useAppState((state) => state.lastExport);
  const targets = useAppState((state) => state.targets);

  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const answer = await bridge.call('clipboard.read', undefined);
      if (!isWanted) return;
      if (answer.ok) setContent(answer.value);
      else setError(answer.error);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [bridge]);

  const copied = done === null ? null : mainCopy(done);
  const isOurs = copied !== null && content !== null && sameText(copied.text, content.text);
  const target = targets.find(({ id }) => id === done?.targetId)?.title;
  const isEmpty = content !== null && content.html === '' && content.text === '';
  return (
    <DialogFrame
      title={isOurs && target !== undefined ? t('clipboardTitle', { target }) : t('clipboardNow')}
      onClose={() => store.setState({ dialog: null })}
    >
      {error === null ? null : <p className="clipboard-nothing">{errorText(error, translate())}</p>}
      {isEmpty ? <p className="clipboard-nothing">{t('clipboardEmpty')}</p> : null}
      {content === null || isEmpty ? null : <ClipboardTabs content={content} />}
    </DialogFrame>
  );
}

function ClipboardTabs({ content }: { readonly content: ClipboardContent }) {
  const t = useTranslations('exporting');
  const { html, text } = content;
  const [page] = useState({ fields: [], html });
  return (
    <Tabs className="clipboard">
      <TabList className="clipboard-tabs" aria-label={t('clipboardNow')}>
        {html === '' ? null : (
          <Tab className="clipboard-tab" id="page">
            {t('clipboardPage')}
          </Tab>
        )}
        {html === '' ? null : (
          <Tab className="clipboard-tab" id="source">
            {t('clipboardSource')}
          </Tab>
        )}
        {text === '' ? null : (
          <Tab className="clipboard-tab" id="text">
            {t('clipboardText')}
          </Tab>
        )}
      </TabList>
      <TabPanel className="clipboard-panel" id="page">
        <SandboxedPage
          title={t('clipboardPage')}
          createView={createPastePage}
          value={page}
          look="sheet"
          isDark={false}
          isInStep={false}
          className="clipboard-page"
        />
      </TabPanel>
      <TabPanel className="clipboard-panel" id="source">
        <TextView label={t('clipboardSource')} text={html} />
      </TabPanel>
      <TabPanel className="clipboard-panel" id="text">
        <TextView label={t('clipboardText')} text={text} />
      </TabPanel>
    </Tabs>
  );
}

/** Windows ends the lines of a text on the clipboard in its own way. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
