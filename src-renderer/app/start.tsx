import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TriangleAlert } from 'lucide-react';
import type { AppError } from '#core/app-error.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { beginLists } from '../editor/begin-lists.ts';
import { loadPasting } from '../editor/pasting.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { errorText } from '../ui/notices.ts';
import { App } from './app.tsx';
import type { FirstWindow } from './first-window.ts';
import type { HeldKeys } from './held-keys.ts';
import { keepFocus } from './keep-focus.ts';
import type { Services } from './services.ts';
import { loadLateParts } from './late-part.tsx';
import { markPainted, painted } from './painted.ts';
import { languageFor } from './preferences-service.ts';
import { typeAgain } from './type-again.ts';
import { wire } from './wiring.ts';

/** There is no session: says why. */
export function fail(place: HTMLElement, error: AppError): void {
  const translate = translatorFor(languageFor('system', navigator.languages));
  createRoot(place).render(
    <EmptyState
      icon={TriangleAlert}
      tone="failure"
      title={translate('app.startFailedTitle')}
      text={errorText(error, translate)}
    />,
  );
}

/** Puts the window together around the text that it shows already. */
export async function start(place: HTMLElement, first: FirstWindow, keys: HeldKeys): Promise<void> {
  const { editor, session, store } = first;
  await composed(editor);
  editor.extend(beginLists(store));
  const { services, toasts, connect } = wire(first);
  connect();
  const release = keys.hold();
  keys.typeInto((text) => {
    if (!editor.hasFocus()) return false;
    const { anchor, head } = editor.place();
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    editor.applyEdits([{ from, to, insert: text }], { select: from + text.length });
    return true;
  });
  const typed = first.typed();
  const isOpen = session.issueId !== null && (await services.documents.open(session.issueId));
  if (isOpen && typed !== null) {
    typeAgain(editor, typed);
  }
  const shown = (): void => {
    first.remove();
    if (isOpen && !first.isShown && session.preferences.viewMode !== 'preview') {
      services.run('view.focus-editor');
    }
    release();
  };
  createRoot(place).render(
    <StrictMode>
      <App services={services} toasts={toasts} keys={keys} onShown={shown} />
    </StrictMode>,
  );
  keepFocus(services.store, () => editor.focus());
  await painted();
  if (session.asked !== undefined) services.libraries.tellAsked(session.asked);
  if (isOpen && !first.isShown) markPainted();
  requestIdleCallback(() => void loadLast(services));
}

/** What nobody needs at once, one after the other. */
async function loadLast({ spelling }: Services): Promise<void> {
  await loadLateParts();
  await loadPasting();
  spelling.begin();
}

/** A word that an input method is at would be torn apart when the editor moves. */
async function composed(editor: FirstWindow['editor']): Promise<void> {
  while (editor.isComposing()) {
    await new Promise((resolve) => {
      window.addEventListener('compositionend', resolve, { capture: true, once: true });
    });
    await painted();
  }
}
