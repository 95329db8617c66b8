import { CircleAlert, CircleX, Ellipsis, Info, X } from 'lucide-react';
import { Button, GridList, GridListItem, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Finding } from '#core/checks/create-checker.ts';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { MenuRow } from '../ui/menu-row.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { messageOf } from './create-check-service.ts';
import { problemsElementId } from './focus-problems.ts';
import './problems-pane.css';

const icons = { error: CircleX, warning: CircleAlert, hint: Info } as const;

/** What the copy desk finds in the open issue, below its text. */
export function ProblemsPane() {
  const t = useTranslations('problems');
  const { checks, preferences } = useServices();
  const isShown = useAppState((state) => state.preferences.problemsShown);
  const problems = useAppState((state) => state.problems);
  if (!isShown) return null;
  const rows = problems.map((finding, index) => ({ id: index, finding }));
  const canFix = problems.some(({ fix }) => fix !== undefined);
  return (
    <section className="problems" aria-label={t('title')}>
      <PaneHead title={t('count', { count: problems.length })}>
        {canFix ? (
          <TextButton label={t('fixAll')} onPress={() => void checks.fixAll(null)} />
        ) : null}
        <IconButton
          icon={X}
          label={t('close')}
          onPress={() => preferences.change({ problemsShown: false })}
        />
      </PaneHead>
      <GridList
        id={problemsElementId}
        className="problems-list"
        aria-label={t('title')}
        items={rows}
        renderEmptyState={() => <p className="problems-none">{t('noneText')}</p>}
        onAction={(key) => {
          const finding = problems[Number(key)];
          if (finding !== undefined) checks.show(finding);
        }}
      >
        {({ id, finding }) => <ProblemRow id={id} finding={finding} />}
      </GridList>
    </section>
  );
}

function ProblemRow({ id, finding }: { readonly id: number; readonly finding: Finding }) {
  const t = useTranslations('problems');
  const { checks, editor, translate } = useServices();
  const Icon = icons[finding.severity];
  const message = messageOf(finding, translate());
  const line = String(editor.lineOf(finding.from));
  return (
    <GridListItem
      id={id}
      className="problems-row"
      data-severity={finding.severity}
      textValue={`${t(finding.severity)}: ${message}, ${t('line', { line })}`}
    >
      <Icon className="problems-icon" size={14} strokeWidth={2} aria-hidden />
      <span className="problems-message" title={message}>
        {message}
      </span>
      <span className="problems-rule">{finding.rule}</span>
      <span className="problems-line">{t('line', { line })}</span>
      {finding.fix === undefined ? null : (
        <TextButton label={t('fix')} onPress={() => void checks.fix(finding)} />
      )}
      <MenuTrigger>
        <Button className="icon-button" aria-label={t('more')}>
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu className="menu" aria-label={t('more')}>
            {finding.fix === undefined ? null : (
              <MenuRow
                id="fix-all"
                label={t('fixAllOfKind')}
                onAction={() => void checks.fixAll(finding.rule)}
              />
            )}
            <MenuRow id="ignore" label={t('ignore')} onAction={() => checks.ignore(finding)} />
            <MenuRow
              id="off"
              label={t('switchOff')}
              onAction={() => void checks.switchOff(finding.rule)}
            />
          </Menu>
        </Popover>
      </MenuTrigger>
    </GridListItem>
  );
}
