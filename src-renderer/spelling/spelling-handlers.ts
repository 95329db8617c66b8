import type { Services } from '../app/services.ts';

/** What the commands about the spelling do. */
export function spellingHandlers({
  preferences,
  spelling,
  store,
}: Pick<Services, 'preferences' | 'spelling' | 'store'>) {
  return {
    'spelling.next': () => spelling.step(1),
    'spelling.previous': () => spelling.step(-1),
    'spelling.suggest': () => spelling.suggest(),
    'spelling.add-word': () => spelling.addWord(),
    'spelling.ignore-word': () => spelling.ignoreWord(),
    'spelling.toggle': () => {
      preferences.change({ spelling: !store.getState().preferences.spelling });
      return true;
    },
  } as const;
}
