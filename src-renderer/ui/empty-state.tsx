import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './empty-state.css';

/** What a pane shows when there is nothing in it: what is the case and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  text,
  tone = 'plain',
  children,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text?: string;
  readonly tone?: 'plain' | 'failure';
  /** Buttons for the next step. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state" data-tone={tone} role={tone === 'failure' ? 'alert' : undefined}>
      <Icon size={24} strokeWidth={1.5} aria-hidden />
      <p className="empty-state-title">{title}</p>
      {text === undefined ? null : <p className="empty-state-text">{text}</p>}
      {children === undefined ? null : <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
