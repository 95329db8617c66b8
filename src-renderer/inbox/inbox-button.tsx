import { Inbox } from 'lucide-react';
import { Button, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { useCommand } from '../commands/use-command.ts';
import { Hint } from '../ui/hint.tsx';
import { triageView } from './triage-view.ts';
import './inbox-button.css';
import { Count } from '../ui/count.tsx';

/** Opens the link inbox from the library's pane; says how many links wait in it. */
export function InboxButton() {
  const t = useTranslations('triage');
  const { run, store } = useServices();
  const { isEnabled, keys, title } = useCommand('inbox.open');
  const count = useAppState((state) => triageView(state).counts.open);
  if (!isEnabled) return null;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className="inbox-button"
        aria-label={t('button', { count })}
        onPress={() => {
          store.setState({ libraryOverlay: false });
          run('inbox.open');
        }}
      >
        <Inbox size={14} strokeWidth={2} aria-hidden />
        <span className="inbox-button-name">{t('title')}</span>{' '}
        {count === 0 ? null : (
          <span className="inbox-button-count">
            <Count of={count} />
          </span>
        )}
      </Button>
      <Hint text={title} keys={keys} />
    </TooltipTrigger>
  );
}
