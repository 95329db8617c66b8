import { useRef, type ReactNode } from 'react';
import { Menu, Popover } from 'react-aria-components';
import './menu.css';

/** A menu that opens at a point of the window; its children are the sections. */
export function PointMenu({
  at,
  label,
  onClose,
  children,
}: {
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="menu-popover"
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Menu className="menu" aria-label={label} autoFocus="first">
          {children}
        </Menu>
      </Popover>
    </>
  );
}
