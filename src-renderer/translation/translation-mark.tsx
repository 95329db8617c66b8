import { Languages } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { placeOfKey } from '../outline/outline-place.ts';
import { translationWords } from './translation-words.ts';

/** What of a row is missing, stale or different in the other language; leads to the first place there. */
export function TranslationMark({ rowKey }: { readonly rowKey: string }) {
  const t = useTranslations('translation');
  const { store, translate, translation } = useServices();
  const mark = useAppState((state) => state.translationMarks.get(rowKey) ?? null);
  if (mark === null) return null;
  const count = mark.missing + mark.stale + mark.damaged;

  function show(): void {
    const { rows, translation: twin } = store.getState();
    const place = placeOfKey(rows, rowKey);
    const first = twin?.findings.find(
      ({ section, item }) =>
        section === place?.section && (place.item === null || item === place.item),
    );
    if (first !== undefined) void translation.showThere(first);
  }

  return (
    <Button
      className="outline-mark translation-mark"
      data-severity={mark.damaged > 0 ? 'warning' : undefined}
      aria-label={t('rowMark', { count, counts: translationWords(mark, translate()) })}
      onPress={show}
    >
      <Languages size={12} strokeWidth={2.25} aria-hidden />
      {count > 1 ? count : null}
    </Button>
  );
}
