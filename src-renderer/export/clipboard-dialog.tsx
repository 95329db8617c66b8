import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { mainCopy } from '#core/export/main-copy.ts';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import './clipboard-dialog.css';

/** Room around the page; its own look is for the place where it is pasted to decide. */
const pageFrame =
  '<!doctype html><style>body{max-width:640px;margin:24px auto;padding:0 20px;font:16px/1.6 sans-serif}img{max-width:100%}</style>';

/** Shows what the last export left on the clipboard, in both forms where it has both. */
export function ClipboardDialog() {
  const t = useTranslations('exporting');
  const { store } = useServices();
  const done = useAppState((state) => state.lastExport);
  const targets = useAppState((state) => state.targets);
  const copy = done === null ? null : mainCopy(done);
  if (done === null || copy === null) return null;
  const target = targets.find(({ id }) => id === done.targetId)?.title ?? done.targetId;
  return (
    <DialogFrame
      title={t('clipboardTitle', { target })}
      onClose={() => store.setState({ dialog: null })}
    >
      <Tabs className="clipboard">
        <TabList className="clipboard-tabs" aria-label={t('clipboardTitle', { target })}>
          {copy.html !== null && (
            <Tab className="clipboard-tab" id="page">
              {t('clipboardPage')}
            </Tab>
          )}
          <Tab className="clipboard-tab" id="text">
            {t('clipboardText')}
          </Tab>
        </TabList>
        {copy.html !== null && (
          <TabPanel className="clipboard-panel" id="page">
            <iframe
              className="clipboard-page"
              title={t('clipboardPage')}
              sandbox=""
              srcDoc={pageFrame + copy.html}
            />
          </TabPanel>
        )}
        <TabPanel className="clipboard-panel" id="text">
          <pre className="clipboard-text">{copy.text}</pre>
        </TabPanel>
      </Tabs>
    </DialogFrame>
  );
}
