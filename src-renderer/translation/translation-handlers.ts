import type { CommandId } from '#core/commands/catalogue.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import type { Services } from '../app/services.ts';

type TranslationCommand = Extract<CommandId, `translation.${string}`>;

/** The list's place in the page, by which commands find it. */
export const translationElementId = 'translation';

function focusList(): void {
  const list = document.querySelector<HTMLElement>(`#${translationElementId}`);
  (list?.querySelector<HTMLElement>('[role=row]') ?? list)?.focus();
}

export function translationHandlers(
  { answers, preferences, store, translation }: Omit<Services, 'run'>,
  showAndFocus: (shown: Partial<Preferences>, focus: () => void) => boolean,
): Readonly<Record<TranslationCommand, () => boolean>> {
  return {
    'translation.toggle': () => {
      const { preferences: shown, triageShown } = store.getState();
      if (!shown.translationShown || triageShown) {
        return showAndFocus({ translationShown: true }, focusList);
      }
      preferences.change({ translationShown: false });
      return true;
    },
    'translation.copy': () => answers.copy('current'),
    'translation.copy-open': () => answers.copy('open'),
    'translation.paste': () => start(answers.paste()),
    'translation.run': () => answers.run('current'),
    'translation.run-open': () => answers.run('open'),
    'translation.up-to-date': () => answers.markCurrent(),
    'translation.fix-all': () => start(translation.fixAll()),
  };
}

function start(running: Promise<void>): true {
  void running;
  return true;
}
