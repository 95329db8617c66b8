import { Command, PanelLeft, Plus } from 'lucide-react';
import { Button, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import { useCommand } from '../commands/use-command.ts';
import { ExportButton } from '../export/export-button.tsx';
import { ReleaseButton } from '../release/release-button.tsx';
import { Hint } from '../ui/hint.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import '../ui/text-button.css';
import { openIssue } from './open-issue.ts';
import { useAppState, useServices } from './services.ts';
import './header.css';

export function Header() {
  const t = useTranslations('app');
  const { run } = useServices();
  const libraryName = useAppState((state) => state.library?.name ?? null);
  const issue = useAppState(useShallow(openIssue));
  const toggleLibrary = useCommand('view.toggle-library');
  const palette = useCommand('palette.open');
  const newIssue = useCommand('issue.new');

  // The window is about the open issue, else about the library.
  const LibraryName = issue === null ? 'h1' : 'span';

  return (
    <header className="header">
      <IconButton
        icon={PanelLeft}
        label={toggleLibrary.title}
        keys={toggleLibrary.keys}
        onPress={() => run('view.toggle-library')}
      />
      <div className="header-names">
        <LibraryName className="header-library">{libraryName ?? t('name')}</LibraryName>
        {issue === null ? null : (
          <h1 className="header-issue" title={issue.title}>
            {issue.number === null ? null : (
              <span className="header-number">
                {t('issueNumber', { number: String(issue.number) })}
              </span>
            )}
            {issue.title}
          </h1>
        )}
      </div>
      <div className="header-tools">
        <TooltipTrigger delay={500} closeDelay={0}>
          <Button
            className="text-button"
            isDisabled={!newIssue.isEnabled}
            onPress={() => run('issue.new')}
          >
            <Plus size={14} strokeWidth={2} aria-hidden />
            {newIssue.title}
          </Button>
          <Hint text={newIssue.title} keys={newIssue.keys} />
        </TooltipTrigger>
        <TooltipTrigger delay={500} closeDelay={0}>
          <Button className="text-button" onPress={() => run('palette.open')}>
            <Command size={14} strokeWidth={2} aria-hidden />
            {t('commandsButton')}
          </Button>
          <Hint text={palette.title} keys={palette.keys} />
        </TooltipTrigger>
        <ReleaseButton />
        <ExportButton />
      </div>
    </header>
  );
}
