import { translatorFor, type Language, type Translate } from '#core/messages/translator.ts';
import type { AppStore } from '../state/store.ts';

/** The translator of the language that the window shows now; each is made once. */
export function createTranslate(store: AppStore): () => Translate {
  const made = new Map<Language, Translate>();
  return () => {
    const { language } = store.getState();
    const translate = made.get(language) ?? translatorFor(language);
    made.set(language, translate);
    return translate;
  };
}
