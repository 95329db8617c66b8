import { useLayoutEffect } from 'react';
import { LanguageProvider } from '../ui/language.tsx';
import { Announcer } from '../ui/announcer.tsx';
import type { Toasts as ToastQueue } from '../ui/notices.ts';
import { Toasts } from '../ui/toasts.tsx';
import { DropFolder } from '../library/drop-folder.tsx';
import { LibraryBanner } from '../library/library-banner.tsx';
import { Tour, Welcome } from '../tour/first-run.tsx';
import { TabStripPlace } from '../tabs/tab-strip-place.tsx';
import { TakeLinks } from '../inbox/take-links.tsx';
import { Dialogs } from './dialogs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import type { HeldKeys } from './held-keys.ts';
import { KeysContext } from './late-part.tsx';
import { LibraryOverlay } from './library-overlay.tsx';
import { ServicesContext, useAppState, type Services } from './services.ts';
import { StatusBar } from './status-bar.tsx';
import { Workspace } from './workspace.tsx';
import './app.css';

function Window({ toasts }: { readonly toasts: ToastQueue }) {
  const language = useAppState((state) => state.language);
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary>
        <div className="app">
          <Header />
          <TabStripPlace />
          <Welcome />
          <LibraryBanner />
          <Workspace />
          <footer className="app-footer">
            <StatusBar />
          </footer>
        </div>
        <LibraryOverlay />
        <Tour />
        <Dialogs />
        <DropFolder />
        <TakeLinks />
      </ErrorBoundary>
      <Toasts toasts={toasts} />
      <Announcer />
    </LanguageProvider>
  );
}

export function App({
  services,
  toasts,
  keys,
  onShown,
}: {
  readonly services: Services;
  readonly toasts: ToastQueue;
  readonly keys: HeldKeys;
  /** Called before what it shows is painted for the first time. */
  readonly onShown: () => void;
}) {
  useLayoutEffect(onShown, [onShown]);
  return (
    <KeysContext value={keys}>
      <ServicesContext value={services}>
        <Window toasts={toasts} />
      </ServicesContext>
    </KeysContext>
  );
}
