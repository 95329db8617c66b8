import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { countWords } from '../checks/count-words.ts';
import { placeOfKey } from './outline-place.ts';
import './outline-mark.css';

const icons = { error: CircleX, warning: TriangleAlert, hint: Info } as const;

/** How many problems a row holds, by the worst of them; leads to the first. */
export function OutlineMark({ rowKey }: { readonly rowKey: string }) {
  const t = useTranslations('problems');
  const { store, checks, translate } = useServices();
  const mark = useAppState((state) => state.problemMarks.get(rowKey) ?? null);
  if (mark === null) return null;
  const severity = mark.error > 0 ? 'error' : mark.warning > 0 ? 'warning' : 'hint';
  const Icon = icons[severity];
  const count = mark.error + mark.warning + mark.hint;
  return (
    <Button
      className="outline-mark"
      data-severity={severity}
      aria-label={t('rowMark', { count, counts: countWords(mark, translate()) })}
      onPress={() => {
        const place = placeOfKey(store.getState().rows, rowKey);
        if (place !== null) checks.showFirst(place);
      }}
    >
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      {count > 1 ? count : null}
    </Button>
  );
}
