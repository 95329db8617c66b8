import type { AppState } from '../state/store.ts';
import { shortTitle } from '../library/issue-text.ts';

type Open = Pick<AppState, 'document' | 'issue' | 'library' | 'language'>;

/** The open issue's number and title as its text has them now; null while nothing is open. */
export function openIssue(
  state: Open,
): { readonly number: number | null; readonly title: string } | null {
  const { document, issue, library, language } = state;
  if (document === null) return null;
  const file = library?.files.find(({ id }) => id === document.issueId);
  const number = issue?.number ?? file?.number ?? null;
  const title = issue === null ? (file?.title ?? null) : issue.title;
  return { number, title: shortTitle({ number, title, fileName: document.fileName }, language) };
}

/** `#16 How we cut CI time`, for places that show one line of plain text. */
export function openIssueLine(state: Open): string | null {
  const open = openIssue(state);
  if (open === null) return null;
  return open.number === null ? open.title : `#${open.number} ${open.title}`;
}
