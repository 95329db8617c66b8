import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import {
  Button,
  GridList,
  GridListItem,
  isTextDropItem,
  useDragAndDrop,
  type DropItem,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import type { SentOutline } from '#core/ipc/season-shapes.ts';
import { highlightSchema, type Highlight } from '#core/library/season-settings.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { highlightType } from './highlight-type.ts';
import { highlightTitle } from './season-rows.ts';

const draggedSchema = z.object({ highlight: highlightSchema, title: z.string() });

/** The highlights in their order: by drag, with Alt and the arrow keys, or by their buttons. */
export function HighlightList({
  highlights,
  issues,
  onInsert,
  onMove,
  onRemove,
}: {
  readonly highlights: readonly Highlight[];
  /** Null while they are read. */
  readonly issues: SentOutline['issues'] | null;
  /** `at` is the place that it gets; null for the last. */
  readonly onInsert: (highlight: Highlight, title: string, at: number | null) => void;
  readonly onMove: (index: number, to: number, title: string) => void;
  readonly onRemove: (index: number, title: string) => void;
}) {
  const t = useTranslations('seasons');
  const rows = highlights.map((highlight, index) => {
    const found = issues === null ? highlight.item : highlightTitle(issues, highlight);
    const key = `${highlight.issue} ${highlight.item}`;
    return { id: key, index, highlight, title: found ?? highlight.item, isLost: found === null };
  });

  async function insert(dropped: readonly DropItem[], at: number | null): Promise<void> {
    for (const item of dropped) {
      if (!isTextDropItem(item) || !item.types.has(highlightType)) continue;
      const read = draggedSchema.safeParse(JSON.parse(await item.getText(highlightType)));
      if (read.success) onInsert(read.data.highlight, read.data.title, at);
    }
  }
  const indexOf = (key: unknown): number => rows.findIndex(({ id }) => id === key);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    acceptedDragTypes: [highlightType],
    getDropOperation: (_target, types) => (types.has(highlightType) ? 'copy' : 'move'),
    onReorder({ keys, target }) {
      const [key] = [...keys];
      const from = indexOf(key);
      const to = indexOf(target.key) + (target.dropPosition === 'after' ? 1 : 0);
      const row = rows[from];
      if (row !== undefined) onMove(from, to > from ? to - 1 : to, row.title);
    },
    onInsert({ items, target }) {
      void insert(items, indexOf(target.key) + (target.dropPosition === 'after' ? 1 : 0));
    },
    onRootDrop({ items }) {
      void insert(items, null);
    },
  });

  return (
    <div
      className="seasons-taken-keys"
      onKeyDownCapture={(event) => {
        const focused = document.activeElement?.closest('[data-key]')?.getAttribute('data-key');
        const index = indexOf(focused);
        const title = rows[index]?.title;
        if (title === undefined) return;
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (event.key === 'Delete') onRemove(index, title);
        else if (event.altKey && by !== undefined) onMove(index, index + by, title);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <GridList
        aria-label={t('highlights')}
        className="seasons-taken-list"
        items={rows}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="seasons-hint">{t('highlightsEmpty')}</p>}
        dependencies={[highlights.length, issues]}
      >
        {({ id, index, highlight, title, isLost }) => (
          <GridListItem id={id} textValue={title} className="seasons-taken-row">
            <Button slot="drag" className="seasons-grip" aria-label={t('grip', { title })}>
              <GripVertical size={14} aria-hidden />
            </Button>
            <span className="seasons-taken-name" data-lost={isLost || undefined}>
              <span className="seasons-node-title">{title}</span>
              <span className="seasons-hint">
                {t('fromIssue', { number: String(highlight.issue) })}
                {isLost ? ` · ${t('lost')}` : ''}
              </span>
            </span>
            <IconButton
              icon={ArrowUp}
              label={t('moveUp', { title })}
              isDisabled={index === 0}
              onPress={() => onMove(index, index - 1, title)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('moveDown', { title })}
              isDisabled={index === highlights.length - 1}
              onPress={() => onMove(index, index + 1, title)}
            />
            <IconButton
              icon={X}
              label={t('remove', { title })}
              onPress={() => onRemove(index, title)}
            />
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
