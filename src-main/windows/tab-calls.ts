import type { Library } from '#core/ipc/shapes.ts';
import { ok } from '#core/result.ts';
import type { Tab } from '#core/tabs/open-tabs.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { Settings } from '../settings/settings.ts';

/** The window names the library: what every object has is none. */
function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The tabs of a library as it was left, without those whose files are gone. */
export function tabsLeft(settings: Settings, library: Library | null): Tab[] {
  const tabs = library === null ? [] : (own(settings.get('openTabs'), library.id) ?? []);
  const there = new Set(library?.files.map(({ id }) => id));
  return tabs.filter(({ issueId }) => there.has(issueId));
}

export function tabCalls(settings: Settings) {
  return {
    'tabs.keep': ({ libraryId, tabs }) => {
      settings.set('openTabs', { ...settings.get('openTabs'), [libraryId]: tabs });
      return ok(undefined);
    },
    'tabs.left': ({ libraryId }) =>
      ok({
        tabs: own(settings.get('openTabs'), libraryId) ?? [],
        issueId: own(settings.get('lastIssues'), libraryId) ?? null,
      }),
  } satisfies Partial<Handlers>;
}
