import type { ReactNode } from 'react';
import './pane-head.css';

/** The 36 px line on top of a pane: its name, and its tools at the end. */
export function PaneHead({
  title,
  titleId,
  children,
}: {
  readonly title: string;
  /** So that the pane can be labelled by its visible name. */
  readonly titleId?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="pane-head">
      <h2 className="pane-head-title" id={titleId}>
        {title}
      </h2>
      <div className="pane-head-tools">{children}</div>
    </div>
  );
}
