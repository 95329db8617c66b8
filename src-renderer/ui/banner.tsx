import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './banner.css';

/** A line above a pane with something to answer; a warning is told at once, an offer when it is read. */
export function Banner({
  icon: Icon,
  tone,
  text,
  children,
}: {
  readonly icon: LucideIcon;
  readonly tone: 'warning' | 'offer';
  readonly text: string;
  /** The buttons that answer it. */
  readonly children: ReactNode;
}) {
  return (
    <div className="banner" data-tone={tone} role={tone === 'warning' ? 'status' : 'note'}>
      <Icon size={15} aria-hidden />
      <p className="banner-text">{text}</p>
      <div className="banner-actions">{children}</div>
    </div>
  );
}
