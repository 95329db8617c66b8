import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import './clipboard-dialog.css';

/** Room around the page; its own look is for the place where it is pasted to decide. */
const pageFrame =
  '<!doctype html><style>body{max-width:640px;margin:24px auto;padding:0 20px;font:16px/1.6 sans-serif}img{max-width:100%}</style>';

/** Shows both forms that the last export left on the clipboard. */
export function ClipboardDialog() {
  const t = useTranslations('exporting');
  const { store } = useServices();
  const done = useAppState((state) => state.lastExport);
  const targets = useAppState((state) => state.targets);
  const clipboard = done?.clipboard ?? null;
  if (done === null || clipboard === null) return null;
  const target = targets.find(({ id }) => id === done.targetId)?.title ?? done.targetId;
  return (
    <DialogFrame
      title={t('clipboardTitle', { target })}
      onClose={() => store.setState({ dialog: null })}
    >
      <Tabs className="clipboard">
        <TabList className="clipboard-tabs" aria-label={t('clipboardTitle', { target })}>
          <Tab className="clipboard-tab" id="page">
            {t('clipboardPage')}
          </Tab>
          <Tab className="clipboard-tab" id="text">
            {t('clipboardText')}
          </Tab>
        </TabList>
        <TabPanel className="clipboard-panel" id="page">
          <iframe
            className="clipboard-page"
            title={t('clipboardPage')}
            sandbox=""
            srcDoc={pageFrame + clipboard.html}
          />
        </TabPanel>
        <TabPanel className="clipboard-panel" id="text">
          <pre className="clipboard-text">{clipboard.text}</pre>
        </TabPanel>
      </Tabs>
    </DialogFrame>
  );
}
