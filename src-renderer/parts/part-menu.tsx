import { Check } from 'lucide-react';
import { flushSync } from 'react-dom';
import { Header, MenuItem, MenuSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { MenuRow } from '../ui/menu-row.tsx';
import type { IssueRow } from './issue-rows.ts';
import { partLabel } from './part-label.ts';

const kinds = [
  ['master', 'isMaster'],
  ['full', 'isFull'],
  ['digest', 'isDigest'],
  ['twin', 'isTwin'],
  ['compilation', 'isCompilation'],
] as const;

/** What Galley takes a file for; null for one that is alone. */
function foundKind({ parts }: IssueRow, file: string): (typeof kinds)[number][0] | null {
  const part = parts.find((each) => each.file === file);
  if (part === undefined) return null;
  if (part.edition === 'digest') return 'digest';
  return part.role === 'edition' ? 'full' : part.role;
}

interface PartItems {
  readonly row: IssueRow;
  /** Closes the menu before anything is done. */
  readonly onChosen: () => void;
}

/** The files of an issue, to be opened; nothing for one file alone. */
export function PartFiles({ row, onChosen }: PartItems) {
  const t = useTranslations('parts');
  const { parts, translate } = useServices();
  if (row.parts.length === 0) return null;
  return (
    <MenuSection className="menu-group">
      <Header className="menu-heading">{t('files')}</Header>
      {row.parts.map((part) => (
        <MenuRow
          key={part.file}
          id={`open ${part.file}`}
          label={partLabel(part, translate())}
          note={part.file}
          onAction={() => {
            flushSync(onChosen);
            void parts.open(part.file);
          }}
        />
      ))}
    </MenuSection>
  );
}

/** What a file of an issue is, and which issue it belongs to. */
export function PartChoices({ row, file, onChosen }: PartItems & { readonly file: string }) {
  const t = useTranslations('parts');
  const { parts } = useServices();
  const said = useAppState((state) =>
    state.library?.settings.parts?.find((part) => part.file === file),
  );
  const now = said?.is ?? foundKind(row, file);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const act = (run: () => void) => () => {
    flushSync(onChosen);
    run();
  };
  return (
    <>
      <MenuSection className="menu-group">
        <Header className="menu-heading">{t('thisFile', { name })}</Header>
        {kinds.map(([kind, label]) => (
          <MenuItem
            key={kind}
            id={kind}
            className="menu-item"
            textValue={t(label)}
            aria-label={t(label)}
            aria-current={now === kind || undefined}
            onAction={act(() => void parts.say(file, { is: kind }))}
          >
            <span className="menu-item-text">{t(label)}</span>
            {now === kind ? <Check size={14} strokeWidth={2} aria-hidden /> : null}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection className="menu-group" aria-label={t('belongs')}>
        <MenuRow
          id="belongs"
          label={t('belongs')}
          onAction={act(() => void parts.askIssue(file))}
        />
        {row.files.length > 1 ? (
          <MenuRow
            id="alone"
            label={t('standsAlone')}
            onAction={act(() => void parts.say(file, { issue: false }))}
          />
        ) : null}
        {said === undefined ? null : (
          <MenuRow
            id="found"
            label={t('asFound')}
            onAction={act(() => void parts.say(file, { issue: null, is: null, language: null }))}
          />
        )}
      </MenuSection>
    </>
  );
}
