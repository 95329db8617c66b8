import { Ellipsis, GripVertical } from 'lucide-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { TranslationMark } from '../translation/translation-mark.tsx';
import { OutlineMark } from './outline-mark.tsx';
import { keyOfPlace } from './outline-place.ts';
import type { RowMenuPlace } from './row-menu.tsx';

/** What a row that is drawn shows: its grip, its own `children`, its marks and the button of its menu. */
export function RowBox({
  rowKey,
  title,
  draggable,
  onMenu,
  end,
  children,
}: {
  readonly rowKey: string;
  readonly title: string;
  readonly draggable: boolean;
  readonly onMenu: (place: RowMenuPlace) => void;
  /** Behind the marks. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTranslations('outline');
  const box = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const isCurrent = useAppState(
    ({ rows, cursorPlace }) => cursorPlace !== null && keyOfPlace(rows, cursorPlace) === rowKey,
  );

  useLayoutEffect(() => {
    const row = box.current?.closest('[data-key]');
    if (!row || !isCurrent) return undefined;
    // Marked from here: as a property it would draw every row again when the cursor moves.
    row.setAttribute('aria-current', 'true');
    return () => row.removeAttribute('aria-current');
  }, [isCurrent]);

  function openMenu(): void {
    const { left = 0, bottom = 0 } = more.current?.getBoundingClientRect() ?? {};
    onMenu({ key: rowKey, x: left, y: bottom });
  }

  return (
    <div ref={box} className="outline-box" title={title}>
      {draggable ? (
        <Button slot="drag" className="outline-grip" aria-label={t('drag', { title })}>
          <GripVertical size={14} aria-hidden />
        </Button>
      ) : (
        <span className="outline-grip" />
      )}
      {children}
      <TranslationMark rowKey={rowKey} />
      <OutlineMark rowKey={rowKey} />
      {end}
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
