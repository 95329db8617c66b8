import { Check, ExternalLink, Image } from 'lucide-react';
import { Button, Group } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ReleaseRow } from '#core/ipc/release-shapes.ts';
import { useServices } from '../app/services.ts';

type Part = ReleaseRow['copies'][number];

/** What to paste, in order; each part ticks off and loses its tick when it is another text. */
export function CopyStrip({ row }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const { release } = useServices();
  const { channel, copies } = row;
  const nameOf = (part: Part): string => {
    const same = copies.filter(({ kind }) => kind === part.kind);
    const name = t(`part-${part.kind}`);
    if (same.length === 1) return name;
    return t('partNumbered', { part: name, number: same.indexOf(part) + 1 });
  };
  return (
    <Group className="desk-strip" aria-label={t('copyStrip', { channel })}>
      {copies.map((part, index) => (
        <Button
          key={part.id}
          className="desk-copy"
          data-copied={part.isCopied || undefined}
          aria-label={t(part.isCopied ? 'copiedPart' : 'copyPart', { part: nameOf(part) })}
          onPress={() => void release.copy(channel, part.id)}
        >
          <span
            className="desk-copy-number"
            data-number={part.isCopied ? undefined : index + 1}
            aria-hidden
          >
            {part.isCopied ? <Check size={12} strokeWidth={2.5} /> : null}
          </span>
          <span>{nameOf(part)}</span>
          {part.count === null ? null : (
            <span className="desk-copy-count">
              {t('count', { used: part.count.used, limit: part.count.limit })}
            </span>
          )}
        </Button>
      ))}
      {row.hasPictures ? (
        <Button
          className="desk-copy"
          aria-label={t('picturesOf', { channel })}
          onPress={() => void release.run([channel])}
        >
          <span className="desk-copy-number" aria-hidden>
            <Image size={12} strokeWidth={2} />
          </span>
          <span>{t('pictures')}</span>
        </Button>
      ) : null}
      {row.hasEditor ? (
        <Button
          className="desk-copy"
          aria-label={t('openEditorOf', { target: row.targetTitle })}
          onPress={() => void release.openEditor(row.targetId)}
        >
          <span className="desk-copy-number" aria-hidden>
            <ExternalLink size={12} strokeWidth={2} />
          </span>
          <span>{t('openEditor')}</span>
        </Button>
      ) : null}
    </Group>
  );
}
