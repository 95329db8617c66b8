import { shortTitle } from '../library/issue-text.ts';
import type { AppState } from '../state/store.ts';

/** `#16`, or the title of an issue without a number. */
export function issueName(
  issueId: string,
  { language, library }: Pick<AppState, 'language' | 'library'>,
): string {
  const file = library?.files.find(({ id }) => id === issueId);
  if (file === undefined) return issueId;
  return file.number === null ? shortTitle(file, language) : `#${file.number}`;
}
