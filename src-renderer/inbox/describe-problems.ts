import type { InboxProblem } from '#core/inbox/entry.ts';
import type { Translate } from '#core/messages/translator.ts';

/** What is wrong with the inbox's file, in one sentence and the first lines; null for nothing. */
export function describeProblems(
  problems: readonly InboxProblem[],
  t: Translate,
): { readonly text: string; readonly detail: string } | null {
  const [first] = problems;
  if (first === undefined) return null;
  if (first.kind === 'unreadable') {
    const text = t('inbox.unreadable', { cause: first.detail });
    return { text, detail: t('inbox.unreadableDetail') };
  }
  const shown = problems.slice(0, mostShown).map(({ line, kind, detail }) => {
    const values = { line, detail: detail.slice(0, longestShown) };
    return t(reasons[kind === 'unreadable' ? 'not-json' : kind], values);
  });
  return { text: t('inbox.badLines', { count: problems.length }), detail: shown.join(' · ') };
}

const mostShown = 3;
const longestShown = 40;

const reasons = {
  'not-json': 'inbox.badNotJson',
  url: 'inbox.badUrl',
  state: 'inbox.badState',
  'too-long': 'inbox.badTooLong',
  'too-many': 'inbox.badTooMany',
} as const;
