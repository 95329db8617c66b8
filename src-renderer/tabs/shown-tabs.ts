import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { Tab } from '#core/tabs/open-tabs.ts';
import { openIssue } from '../app/open-issue.ts';
import { shortTitle } from '../library/issue-text.ts';
import type { AppState } from '../state/store.ts';

type Files = readonly LibraryFile[];
const indexes = new WeakMap<Files, ReadonlyMap<string, LibraryFile>>();

/** Asked at every change of the state, and the list of files is long. */
function indexOf(files: Files): ReadonlyMap<string, LibraryFile> {
  const known = indexes.get(files);
  if (known !== undefined) return known;
  const index = new Map(files.map((file) => [file.id, file]));
  indexes.set(files, index);
  return index;
}

/** The tabs whose issues are there. */
export function presentTabs({
  tabs,
  library,
  document,
}: Pick<AppState, 'tabs' | 'library' | 'document'>): readonly Tab[] {
  const files = indexOf(library?.files ?? []);
  return tabs.filter(({ issueId }) => files.has(issueId) || issueId === document?.issueId);
}

export interface TabLabel {
  readonly number: number | null;
  readonly title: string;
  readonly state: 'saved' | 'unsaved' | 'recovered';
}

export function tabLabel(state: AppState, issueId: string): TabLabel {
  const { document, library, language, unsavedIssues } = state;
  if (document?.issueId === issueId) {
    const { number = null, title = document.fileName } = openIssue(state) ?? {};
    const { recovered, save, conflict } = document;
    const isSaved = save.kind === 'saved' && conflict === null;
    return {
      number,
      title,
      state: recovered !== null ? 'recovered' : isSaved ? 'saved' : 'unsaved',
    };
  }
  const file = indexOf(library?.files ?? []).get(issueId);
  return {
    number: file?.number ?? null,
    title: file === undefined ? issueId : shortTitle(file, language),
    state: unsavedIssues.has(issueId) ? 'recovered' : 'saved',
  };
}
