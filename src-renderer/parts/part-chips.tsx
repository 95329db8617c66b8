import type { PointerEvent, MouseEvent } from 'react';
import { BookCopy } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { IssuePart } from '#core/parts/part-group.ts';
import { useAppState, useServices } from '../app/services.ts';
import { partLabel, shortPartLabel } from './part-label.ts';
import './part-chips.css';

/**
 * The files of an issue, each a small part to click. They are no buttons, since a line of a list box
 * holds none: the arrow keys left and right and the line's menu do the same.
 */
export function PartChips({ parts }: { readonly parts: readonly IssuePart[] }) {
  const t = useTranslations('parts');
  const { translate, parts: service } = useServices();
  const openId = useAppState((state) => state.document?.issueId ?? null);
  // Labels follow the window's language.
  useAppState((state) => state.language);
  const words = translate();
  return (
    <span className="part-chips">
      {chipsOf(parts).map((part) => (
        <span
          key={part.file}
          className="part-chip"
          data-part={part.file}
          data-role={part.role}
          data-open={part.file === openId || undefined}
          title={t('partHint', { label: partLabel(part, words), file: part.file })}
          onPointerDown={keepFromLine}
          onMouseDown={keepFromLine}
          onPointerUp={keepFromLine}
          onClick={(event) => {
            event.stopPropagation();
            void service.open(part.file);
          }}
        >
          {part.role === 'compilation' ? (
            <BookCopy size={12} strokeWidth={2} role="img" aria-label={t('compiled')} />
          ) : (
            shortPartLabel(part, words)
          )}
        </span>
      ))}
    </span>
  );
}

/** One file alone goes without saying; of several compilations the line's menu has the others. */
function chipsOf(parts: readonly IssuePart[]): readonly IssuePart[] {
  const own = parts.filter(({ role }) => role !== 'compilation');
  const held = parts.filter(({ role }) => role === 'compilation');
  if (own.length === 0) return held;
  return [...(own.length > 1 ? own : []), ...held.slice(0, 1)];
}

/** The line itself would open its first file. Its menu still opens. */
function keepFromLine(event: PointerEvent | MouseEvent): void {
  if (event.button === 0) event.stopPropagation();
}
