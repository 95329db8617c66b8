import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { connectPage } from './connect-page.ts';
import './preview-pane.css';

const pageAddress = './preview.html';

/** The page as a reader gets it, in a frame in which nothing can run. */
export function PreviewPane() {
  const t = useTranslations('preview');
  const services = useServices();
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    // The frame may have loaded before this effect; its first document is a blank one.
    const ready = (): void => {
      const loaded = element.contentDocument;
      if (loaded?.getElementById('page')) setPage(loaded);
      // A page of somebody else's, refused by the policy: back to ours.
      else if (loaded === null) element.src = pageAddress;
    };
    ready();
    element.addEventListener('load', ready);
    return () => element.removeEventListener('load', ready);
  }, []);
  useEffect(
    () => (page === null ? undefined : connectPage(page, services, setFailed)),
    [page, services],
  );

  return (
    <section className="preview-pane" aria-label={t('title')}>
      <PreviewHead />
      {failed ? (
        <p className="preview-failed" role="status">
          {t('failed')}
        </p>
      ) : null}
      <iframe
        ref={frame}
        className="preview-frame"
        title={t('title')}
        src={pageAddress}
        sandbox="allow-same-origin"
      />
    </section>
  );
}

function PreviewHead() {
  const t = useTranslations('preview');
  return (
    <div className="pane-head">
      <Select className="preview-as" defaultValue="page">
        <Label className="preview-as-label">{t('previewAs')}</Label>
        <Button className="preview-as-button">
          <SelectValue />
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="menu-popover">
          <ListBox className="menu">
            <ListBoxItem id="page" className="menu-item">
              {t('asPage')}
            </ListBoxItem>
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}
