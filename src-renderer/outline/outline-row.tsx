import { ChevronDown, Ellipsis, GripVertical } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import {
  Button,
  Collection,
  TreeItem,
  TreeItemContent,
  type PressEvent,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { shownHalf } from '#core/issue/half-title.ts';
import { useAppState } from '../app/services.ts';
import type { OutlinePlace } from '../state/outline-state.ts';
import { TranslationMark } from '../translation/translation-mark.tsx';
import { OutlineMark } from './outline-mark.tsx';
import type { ItemRow, SectionRow } from './outline-rows.ts';
import type { RowMenuPlace } from './row-menu.tsx';

interface RowProps {
  readonly draggable: boolean;
  readonly onJump: (place: OutlinePlace) => void;
  readonly onMenu: (place: RowMenuPlace) => void;
}

/** A plain click goes to the text; one with a key held selects. */
function jumpOnClick(jump: () => void): (event: PressEvent) => void {
  return ({ pointerType, shiftKey, ctrlKey, metaKey }) => {
    if (pointerType === 'mouse' && !shiftKey && !ctrlKey && !metaKey) jump();
  };
}

export function OutlineSection({
  row,
  draggable,
  onJump,
  onMenu,
}: RowProps & { readonly row: SectionRow }) {
  const t = useTranslations('outline');
  const { level, items } = row;
  const title = useShownTitle(row.title, t('untitledSection'));
  return (
    <TreeItem
      id={row.key}
      className="outline-row outline-section"
      textValue={title}
      onPress={jumpOnClick(() => onJump({ section: row.index, item: null }))}
    >
      <TreeItemContent>
        <RowBox rowKey={row.key} title={title} draggable={draggable && level > 0} onMenu={onMenu}>
          <Button slot="chevron" className="outline-chevron" isDisabled={items.length === 0}>
            <ChevronDown size={14} aria-hidden />
          </Button>
          <span className="outline-title" data-depth={level > 2 ? level : undefined}>
            {title}
          </span>
          <TranslationMark rowKey={row.key} place={{ section: row.index, item: null }} />
          <OutlineMark rowKey={row.key} place={{ section: row.index, item: null }} />
          {items.length === 0 ? null : (
            <span className="outline-count" aria-label={t('items', { count: items.length })}>
              {items.length}
            </span>
          )}
        </RowBox>
      </TreeItemContent>
      <Collection items={items} dependencies={[draggable, row.index]}>
        {(item) => (
          <OutlineItem
            row={item}
            section={row.index}
            draggable={draggable}
            onJump={onJump}
            onMenu={onMenu}
          />
        )}
      </Collection>
    </TreeItem>
  );
}

function OutlineItem({
  row,
  section,
  draggable,
  onJump,
  onMenu,
}: RowProps & { readonly row: ItemRow; readonly section: number }) {
  const t = useTranslations('outline');
  const title = useShownTitle(row.title, t('untitledItem'));
  return (
    <TreeItem
      id={row.key}
      className="outline-row outline-item"
      textValue={title}
      onPress={jumpOnClick(() => onJump({ section, item: row.index }))}
    >
      <TreeItemContent>
        <RowBox rowKey={row.key} title={title} draggable={draggable} onMenu={onMenu}>
          <span className="outline-number">{row.number ?? '·'}</span>
          <span className="outline-title">{title}</span>
          <TranslationMark rowKey={row.key} place={{ section, item: row.index }} />
          <OutlineMark rowKey={row.key} place={{ section, item: row.index }} />
        </RowBox>
      </TreeItemContent>
    </TreeItem>
  );
}

function RowBox({
  rowKey,
  title,
  draggable,
  onMenu,
  children,
}: {
  readonly rowKey: string;
  readonly title: string;
  readonly draggable: boolean;
  readonly onMenu: (place: RowMenuPlace) => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('outline');
  const more = useRef<HTMLButtonElement>(null);

  function openMenu(): void {
    const { left = 0, bottom = 0 } = more.current?.getBoundingClientRect() ?? {};
    onMenu({ key: rowKey, x: left, y: bottom });
  }

  return (
    <div className="outline-box" title={title}>
      {draggable ? (
        <Button slot="drag" className="outline-grip" aria-label={t('drag', { title })}>
          <GripVertical size={14} aria-hidden />
        </Button>
      ) : (
        <span className="outline-grip" />
      )}
      {children}
      <Button
        ref={more}
        className="outline-more"
        aria-label={t('more', { title })}
        aria-haspopup="menu"
        onPress={openMenu}
      >
        <Ellipsis size={16} aria-hidden />
      </Button>
    </div>
  );
}

/** Of a title in two languages the half that is wanted. */
function useShownTitle(title: string, untitled: string): string {
  const language = useAppState((state) => state.language);
  const half = useAppState((state) => state.preferences.titleHalf);
  return title === '' ? untitled : shownHalf(title, half, language);
}
