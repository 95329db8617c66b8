import { CircleX, Ellipsis, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, GridListItem, Menu, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Finding } from '#core/checks/create-checker.ts';
import { useServices } from '../app/services.ts';
import { MenuRow } from '../ui/menu-row.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { findingMessage } from '#core/checks/finding-message.ts';

const icons = { error: CircleX, warning: TriangleAlert, hint: Info } as const;

interface RowProps {
  readonly id: number;
  readonly finding: Finding;
}

/** A problem with what can be done about it. */
export function ProblemRow({ id, finding }: RowProps) {
  const t = useTranslations('problems');
  const { checks, store } = useServices();
  const { fix, rule } = finding;
  return (
    <Row id={id} finding={finding}>
      {fix === undefined ? null : (
        <TextButton label={t('fix')} onPress={() => void checks.fix(finding)} />
      )}
      <MenuTrigger>
        <Button className="icon-button" aria-label={t('more')}>
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu className="menu" aria-label={t('more')}>
            {fix === undefined ? null : (
              <MenuRow
                id="fix-all"
                label={t('fixAllOfKind')}
                onAction={() => void checks.fixAll(rule)}
              />
            )}
            <MenuRow
              id="ignore"
              label={t('ignore')}
              onAction={() => void checks.ignore(finding, 'place')}
            />
            <MenuRow
              id="ignore-issue"
              label={t('ignoreInIssue')}
              onAction={() => void checks.ignore(finding, 'issue')}
            />
            <MenuRow
              id="page"
              label={t('aboutRule')}
              onAction={() => store.setState({ dialog: 'rule-page', shownRule: rule })}
            />
            <MenuRow id="off" label={t('switchOff')} onAction={() => void checks.switchOff(rule)} />
          </Menu>
        </Popover>
      </MenuTrigger>
    </Row>
  );
}

/** A problem that a comment keeps silent. */
export function SilencedRow({ id, finding }: RowProps) {
  const t = useTranslations('problems');
  const { checks } = useServices();
  return (
    <Row id={id} finding={finding} isSilenced>
      <TextButton label={t('bringBack')} onPress={() => void checks.bringBack(finding)} />
    </Row>
  );
}

function Row({
  id,
  finding,
  isSilenced = false,
  children,
}: RowProps & { readonly isSilenced?: boolean; readonly children: ReactNode }) {
  const t = useTranslations('problems');
  const { editor, translate } = useServices();
  const Icon = icons[finding.severity];
  const message = findingMessage(finding, translate());
  const line = String(editor.lineOf(finding.from));
  return (
    <GridListItem
      id={id}
      className="problems-row"
      data-severity={finding.severity}
      data-silenced={isSilenced || undefined}
      textValue={`${t(finding.severity)}: ${message}, ${t('line', { line })}`}
    >
      <Icon className="problems-icon" size={14} strokeWidth={2} aria-hidden />
      <span className="problems-message" title={message}>
        {message}
      </span>
      <span className="problems-rule">{finding.rule}</span>
      <span className="problems-line">{t('line', { line })}</span>
      {children}
    </GridListItem>
  );
}
