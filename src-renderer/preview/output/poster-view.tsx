import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import { createDocumentPage } from './document-page.ts';
import { SandboxedPage } from './sandboxed-page.tsx';

/** The page that a picture is made of, made as small as its place. */
export function PosterView({ page }: { readonly page: MadePreview['pages'][number] }) {
  const t = useTranslations('preview');
  const { path, html, width, height } = page;
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const value = useMemo(() => ({ html, base: '' }), [html]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, room / width);
  return (
    <div className="output-poster">
      <div ref={place} className="output-poster-place">
        <div
          className="output-poster-sheet"
          style={{
            width: width * scale,
            height: height * scale,
            ['--poster-width' as string]: `${width}px`,
            ['--poster-height' as string]: `${height}px`,
            ['--poster-scale' as string]: scale,
          }}
        >
          <SandboxedPage
            title={t('posterTitle', { path })}
            createView={createDocumentPage}
            value={value}
            look="document"
            isDark={false}
            isInStep={false}
            className="output-poster-frame"
          />
        </div>
      </div>
      <p className="output-poster-size">{t('posterSize', { width, height })}</p>
    </div>
  );
}
