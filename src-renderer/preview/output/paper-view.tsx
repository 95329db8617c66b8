import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import { createPaperPage } from './paper-page.ts';
import { SandboxedPage } from './sandboxed-page.tsx';

/** What is printed, sheet by sheet. */
export function PaperView({ page }: { readonly page: MadePreview['pages'][number] }) {
  const t = useTranslations('preview');
  const value = useMemo(() => ({ html: page.html, base: '' }), [page.html]);
  return (
    <SandboxedPage
      title={t('title')}
      createView={createPaperPage}
      value={value}
      look="document"
      isDark={false}
      className="preview-frame preview-frame-document"
    />
  );
}
