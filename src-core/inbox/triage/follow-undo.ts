import type { InboxEntry } from '../entry.ts';

interface UndoneStep {
  readonly issueId: string;
  /** The pages that the text linked to before the undo or redo, and after it. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * What undo and redo of the issue's text do to the inbox (T4): an entry kept for the issue whose link
 * went is to be decided again, and one to be decided whose link came back is kept.
 */
export function followUndo(
  entries: readonly InboxEntry[],
  { issueId, before, after }: UndoneStep,
  canonicalOf: (url: string) => string,
): { readonly back: readonly InboxEntry[]; readonly kept: readonly InboxEntry[] } {
  const gone = without(before, after);
  const come = without(after, before);
  if (gone.size === 0 && come.size === 0) return { back: [], kept: [] };
  const isIn = (pages: ReadonlySet<string>, { url }: InboxEntry) => pages.has(canonicalOf(url));
  return {
    back: entries.filter(
      (entry) => entry.state === 'kept' && entry.issue === issueId && isIn(gone, entry),
    ),
    kept: entries.filter(
      (entry) => (entry.state === 'new' || entry.state === 'later') && isIn(come, entry),
    ),
  };
}

function without(pages: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...pages].filter((page) => !others.has(page)));
}
