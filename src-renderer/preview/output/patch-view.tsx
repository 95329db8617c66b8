import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useServices } from '../../app/services.ts';
import { createPatchView } from './create-patch-view.ts';

/** What becomes of a file that is there already, line by line. */
export function PatchView({
  path,
  before,
  after,
}: {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}) {
  const t = useTranslations('preview');
  const { translate } = useServices();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const view = createPatchView(host.current, { path, before, after }, translate());
    return () => view.destroy();
  }, [path, before, after, translate]);
  return (
    <div className="output-patch">
      {before === null ? <p className="output-note">{t('newFile')}</p> : null}
      {before === after ? <p className="output-note">{t('unchanged')}</p> : null}
      <div className="output-patch-view" ref={host} />
    </div>
  );
}
