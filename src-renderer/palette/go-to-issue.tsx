import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocale, useTranslations } from 'use-intl';
import { fromMark } from '#core/search/snippet.ts';
import { useAppState, useServices } from '../app/services.ts';
import { fileLine } from '../search/file-name.ts';
import type { FoundLine } from '../search/search-service.ts';
import { SnippetText } from '../search/snippet-text.tsx';
import { useFoundLines } from '../search/use-found-lines.ts';
import { useOpenLine } from '../search/use-open-line.ts';
import { IssueChoiceLine, useIssueChoices, type IssueChoice } from './issue-choices.tsx';
import { QuickPick } from './quick-pick.tsx';

const none = [] as const;
/** With a query, so that the lines below are not far. */
const issuesWithLines = 20;
/** Of a line, before what was found. */
const shownBefore = 16;

interface LineChoice {
  readonly id: string;
  readonly name: string;
  readonly found: FoundLine;
}

/** Opens an issue by number, title or date, or at a line that holds what is typed. */
export function GoToIssue() {
  const t = useTranslations('library');
  const tSearch = useTranslations('search');
  const language = useLocale();
  const { documents, run, store } = useServices();
  const files = useAppState((state) => state.library?.files ?? none);
  const [query, setQuery] = useState('');
  const issues = useIssueChoices(files, query);
  const found = useFoundLines(query);
  const openLine = useOpenLine();

  const lines = useMemo(
    () =>
      found.map((line): LineChoice => ({
        id: `line ${line.file.id}`,
        name: `${fileLine(line.file, language)}, ${line.hit.snippet.text}`,
        found: line,
      })),
    [found, language],
  );

  async function open(id: string): Promise<void> {
    if (await documents.open(id)) run('view.focus-editor');
  }

  return (
    <QuickPick<IssueChoice | LineChoice>
      title={t('goToTitle')}
      placeholder={t('goToPlaceholder')}
      listLabel={t('issues')}
      query={query}
      onQuery={setQuery}
      choices={lines.length > 0 ? issues.slice(0, issuesWithLines) : issues}
      others={{ heading: tSearch('inTexts'), choices: lines }}
      emptyText={t('noMatchText', { query: query.trim() })}
      renderChoice={(choice) =>
        'file' in choice ? (
          <IssueChoiceLine file={choice.file} />
        ) : (
          <>
            <span className="quick-pick-number">{choice.found.hit.line}</span>
            <span className="quick-pick-main">
              <SnippetText snippet={fromMark(choice.found.hit.snippet, shownBefore)} />
            </span>
            <span className="quick-pick-issue">{fileLine(choice.found.file, language)}</span>
          </>
        )
      }
      onPick={(choice) => {
        flushSync(() => store.setState({ dialog: null }));
        if ('file' in choice) void open(choice.id);
        else void openLine({ issueId: choice.found.file.id, hit: choice.found.hit });
      }}
      onClose={() => store.setState({ dialog: null })}
    />
  );
}
