import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import { createDocumentPage } from './document-page.ts';
import { SandboxedPage } from './sandboxed-page.tsx';

/** What is printed, on one long sheet. */
export function PaperView({ page }: { readonly page: MadePreview['pages'][number] }) {
  const t = useTranslations('preview');
  const value = useMemo(() => ({ html: page.html, base: '' }), [page.html]);
  return (
    <SandboxedPage
      title={t('title')}
      createView={createDocumentPage}
      value={value}
      look="document"
      isDark={false}
      className="preview-frame preview-frame-document"
    />
  );
}
