import type { Session } from '#core/ipc/shapes.ts';
import type { Tab } from '#core/tabs/open-tabs.ts';

/** With one issue only there is nothing to choose. */
const fewestShown = 2;

export function isStripShown(tabs: readonly unknown[]): boolean {
  return tabs.length >= fewestShown;
}

export interface TabState {
  /** The issues at hand, in the order of the strip; what has gone from the library keeps its place. */
  readonly tabs: readonly Tab[];
  /** The issues, none of them open, whose last text was never saved. */
  readonly unsavedIssues: ReadonlySet<string>;
}

export function initialTabState({ tabs }: Pick<Session, 'tabs'>): TabState {
  return { tabs, unsavedIssues: new Set() };
}
