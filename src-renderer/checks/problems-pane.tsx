import { Eye, EyeOff, X } from 'lucide-react';
import { GridList } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { LinkProgress } from './link-progress.tsx';
import { problemsElementId } from './focus-problems.ts';
import { ProblemRow, SilencedRow } from './problem-row.tsx';
import './problems-pane.css';

/** What the copy desk finds in the open issue, below its text. */
export function ProblemsPane() {
  const t = useTranslations('problems');
  const { checks, preferences, run } = useServices();
  const isShown = useAppState((state) => state.preferences.problemsShown);
  const problems = useAppState((state) => state.problems);
  const silenced = useAppState((state) => state.silencedProblems);
  const withSilenced = useAppState((state) => state.silencedShown);
  if (!isShown) return null;
  const rows = problems.map((finding, index) => ({ id: index, finding }));
  const canFix = problems.some(({ fix }) => fix !== undefined);
  const count = silenced.length;
  return (
    <section className="problems" aria-label={t('title')}>
      <PaneHead title={t('count', { count: problems.length })}>
        {count === 0 && !withSilenced ? null : (
          <IconButton
            icon={withSilenced ? EyeOff : Eye}
            label={withSilenced ? t('hideIgnored') : t('showIgnored', { count })}
            onPress={() => run('problems.show-ignored')}
          />
        )}
        {canFix ? (
          <TextButton label={t('fixAll')} onPress={() => void checks.fixAll(null)} />
        ) : null}
        <IconButton
          icon={X}
          label={t('close')}
          onPress={() => preferences.change({ problemsShown: false })}
        />
      </PaneHead>
      <LinkProgress />
      <div className="problems-lists">
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
        {withSilenced ? (
          <>
            <h3 className="problems-ignored-head">{t('ignoredCount', { count })}</h3>
            <GridList
              className="problems-list"
              aria-label={t('ignoredList')}
              items={silenced.map((finding, index) => ({ id: index, finding }))}
              renderEmptyState={() => null}
              onAction={(key) => {
                const finding = silenced[Number(key)];
                if (finding !== undefined) checks.show(finding);
              }}
            >
              {({ id, finding }) => <SilencedRow id={id} finding={finding} />}
            </GridList>
          </>
        ) : null}
      </div>
    </section>
  );
}
