import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportLine, SentImportPlan } from '#core/ipc/import-shapes.ts';

/** More lines of one kind are counted, not shown. */
const mostLines = 400;

/** What comes in as it is, with changes, or not at all, and why; what needs a look comes first. */
export function ImportLines({ plan: { taken, leftOut } }: { readonly plan: SentImportPlan }) {
  const t = useTranslations('importing');
  const changed = taken.filter(({ messages }) => messages.length > 0);
  const plain = taken.filter(({ messages }) => messages.length === 0);
  return (
    <div className="import-lines" role="region" aria-label={t('lines')} tabIndex={0}>
      <Group title={t('leftOut', { count: leftOut.length })} lines={leftOut} />
      <Group title={t('changed', { count: changed.length })} lines={changed} />
      <Group title={t('plain', { count: plain.length })} lines={plain} />
    </div>
  );
}

function Group({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly ImportLine[];
}) {
  const t = useTranslations('importing');
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 id={id} className="import-heading">
        {title}
      </h3>
      <ul className="import-group" aria-labelledby={id}>
        {lines.slice(0, mostLines).map(({ source, path, messages }) => (
          <li key={`${source} ${path}`} className="import-line">
            <span className="import-name">{path ?? source}</span>
            {path === null || path === source ? null : (
              <span className="import-source">{t('from', { source })}</span>
            )}
            {messages.map((message) => (
              <span key={message} className="import-message">
                {message}
              </span>
            ))}
          </li>
        ))}
        {lines.length > mostLines ? (
          <li className="import-line">{t('more', { count: lines.length - mostLines })}</li>
        ) : null}
      </ul>
    </>
  );
}
