import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import type { Tab } from '#core/tabs/open-tabs.ts';
import { useAppState, useServices } from '../app/services.ts';
import { tabLabel } from './shown-tabs.ts';

/** One tab. Its cross is for the mouse: the keyboard has Delete and the command. */
export function TabItem({
  tab: { issueId, isPassing },
  isShown,
  isFirstStop,
  isDragged,
}: {
  readonly tab: Tab;
  readonly isShown: boolean;
  /** Whether Tab comes to this one of all tabs. */
  readonly isFirstStop: boolean;
  readonly isDragged: boolean;
}) {
  const t = useTranslations('tabs');
  const tApp = useTranslations('app');
  const { tabs } = useServices();
  const { number, title, state } = useAppState(useShallow((current) => tabLabel(current, issueId)));
  const numbered = number === null ? null : tApp('issueNumber', { number: String(number) });
  const name = [numbered, title].filter((part) => part !== null).join(' ');
  const notes = [...(state === 'saved' ? [] : [t(state)]), ...(isPassing ? [t('passing')] : [])];
  return (
    <div
      role="tab"
      className="tab"
      data-tab={issueId}
      data-passing={isPassing || undefined}
      data-dragged={isDragged || undefined}
      data-state={state}
      aria-selected={isShown}
      aria-keyshortcuts="Delete"
      title={[name, issueId, ...notes].join('\n')}
      tabIndex={isFirstStop ? 0 : -1}
    >
      {numbered === null ? null : <span className="tab-number">{numbered}</span>}{' '}
      <span className="tab-title">{title}</span>{' '}
      {notes.length === 0 ? null : <span className="visually-hidden">{notes.join(', ')}</span>}
      <span
        className="tab-close"
        aria-hidden
        title={t('closeOne')}
        onClick={(event) => {
          event.stopPropagation();
          tabs.close(issueId);
        }}
      >
        <X size={14} strokeWidth={2} />
      </span>
    </div>
  );
}
