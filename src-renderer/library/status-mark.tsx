import { createContext, useContext } from 'react';
import { CircleCheck, CircleDashed, Clock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ListedIssue } from '#core/library/list-facets.ts';
import type { IssueStatus } from '#core/release/status.ts';
import './status-mark.css';

/** What the list knows of its issues, by the line's id: lines are drawn anew where it changes. */
export const ListedContext = createContext<ReadonlyMap<string, ListedIssue>>(new Map());

const icons = {
  draft: CircleDashed,
  scheduled: Clock,
  published: CircleCheck,
} as const satisfies Record<IssueStatus, unknown>;

export function StatusIcon({ status }: { readonly status: IssueStatus }) {
  const Icon = icons[status];
  return (
    <Icon className="status-icon" size={12} strokeWidth={2} data-status={status} aria-hidden />
  );
}

/** An issue's status as icon and word; the line's menu and the commands change it. */
export function StatusMark({ id }: { readonly id: string }) {
  const t = useTranslations('list');
  const status = useContext(ListedContext).get(id)?.status;
  if (status === undefined) return null;
  const word = t(`status-${status}`);
  return (
    <span className="status-mark" data-status={status} title={t('statusHint', { status: word })}>
      <StatusIcon status={status} />
      {word}
    </span>
  );
}
