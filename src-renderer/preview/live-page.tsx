import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { connectPage } from './connect-page.ts';
import { pageAddress, useFramePage } from './use-frame-page.ts';
import { useHiddenPictures } from './use-hidden-pictures.ts';

/** The text as a page, following every change, in a frame in which nothing can run. */
export function LivePage() {
  const t = useTranslations('preview');
  const services = useServices();
  const { frame, page } = useFramePage();
  useHiddenPictures(page);
  const [failed, setFailed] = useState(false);

  useEffect(
    () =>
      page === null
        ? undefined
        : connectPage(page, services, { shortened: t('shortened'), onFailure: setFailed }),
    [page, services, t],
  );

  return (
    <>
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
    </>
  );
}
