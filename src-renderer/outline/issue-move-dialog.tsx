import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IssuePick } from '../palette/issue-pick.tsx';
import { QuickPick } from '../palette/quick-pick.tsx';
import type { IssueMove } from '../state/issue-move-state.ts';

/** Asks for the issue that items go to, then for the section there. */
export function IssueMoveDialog() {
  const move = useAppState((state) => state.issueMove);
  if (move === null) return null;
  return move.target === null ? (
    <ChooseIssue move={move} />
  ) : (
    <ChooseSection target={move.target} />
  );
}

function ChooseIssue({ move }: { readonly move: IssueMove }) {
  const t = useTranslations('issueMove');
  const { issueMoves } = useServices();
  const files = useAppState((state) => state.library?.files ?? null);
  const openId = useAppState((state) => state.document?.issueId ?? null);
  const issues = useMemo(
    () => (files ?? []).filter(({ id, kind }) => kind === 'issue' && id !== openId),
    [files, openId],
  );

  return (
    <IssuePick
      title={t('chooseIssue', { count: move.places.length, title: move.title })}
      placeholder={t('issuePlaceholder', { count: move.places.length, title: move.title })}
      files={issues}
      onPick={(id) => void issueMoves.chooseIssue(id)}
      onClose={() => issueMoves.close()}
    />
  );
}

function ChooseSection({ target }: { readonly target: NonNullable<IssueMove['target']> }) {
  const t = useTranslations('issueMove');
  const outline = useTranslations('outline');
  const { issueMoves } = useServices();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const choices = target.sections
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .map(({ index, title, itemCount }) => ({
      id: String(index),
      name: title,
      section: index,
      itemCount,
    }));

  return (
    <QuickPick
      title={t('chooseSection', { issue: target.name })}
      placeholder={t('sectionPlaceholder', { issue: target.name })}
      listLabel={t('sections')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={t('noMatch', { query: query.trim() })}
      renderChoice={({ name, itemCount }) => (
        <>
          <span className="quick-pick-main">{name}</span>
          <span className="quick-pick-note">{outline('items', { count: itemCount })}</span>
        </>
      )}
      onPick={({ section }) => void issueMoves.move(section)}
      onClose={() => issueMoves.close()}
    />
  );
}
