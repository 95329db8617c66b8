import type { Services } from '../app/services.ts';

/** What the commands of the tabs do. */
export function tabHandlers({ store, tabs }: Pick<Services, 'store' | 'tabs'>) {
  return {
    'tabs.close': () => tabs.close(null),
    'tabs.close-others': () => tabs.closeOthers(null),
    'tabs.close-after': () => tabs.closeAfter(null),
    'tabs.reopen': () => tabs.reopen(),
    'tabs.keep': () => tabs.keep(null),
    'tabs.next': () => tabs.step(1),
    'tabs.previous': () => tabs.step(-1),
    'tabs.move-left': () => tabs.move(null, -1),
    'tabs.move-right': () => tabs.move(null, 1),
    'tabs.open': () => {
      const [chosen, ...others] = store.getState().listSelection;
      if (chosen === undefined || others.length > 0) return false;
      void tabs.open(chosen);
      return true;
    },
  } as const;
}
