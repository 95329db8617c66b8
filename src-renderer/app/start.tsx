import { StrictMode } from 'react';
import type { Root } from 'react-dom/client';
import { TriangleAlert } from 'lucide-react';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { errorText } from '../ui/notices.ts';
import { App } from './app.tsx';
import { loadLateParts } from './late-part.tsx';
import { languageFor } from './preferences-service.ts';
import { wire } from './wiring.ts';

/** Asks main for the session, puts the window together and opens the first issue. */
export async function start(bridge: GalleyBridge, root: Root): Promise<void> {
  const session = await bridge.call('app.start', undefined);
  if (!session.ok) {
    const translate = translatorFor(languageFor('system', navigator.languages));
    root.render(
      <EmptyState
        icon={TriangleAlert}
        tone="failure"
        title={translate('app.startFailedTitle')}
        text={errorText(session.error, translate)}
      />,
    );
    return;
  }
  const { services, toasts, connect } = wire(bridge, session.value);
  connect();
  root.render(
    <StrictMode>
      <App services={services} toasts={toasts} />
    </StrictMode>,
  );
  const { issueId, preferences } = session.value;
  if (issueId === null || !(await services.documents.open(issueId))) return;
  if (preferences.viewMode !== 'preview') services.run('view.focus-editor');
  markPainted();
}

/** For whoever measures starts: when the frame that shows the first issue is done. */
function markPainted(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      performance.mark('painted');
      requestIdleCallback(() => void loadLateParts());
    });
    port1.start();
    port2.postMessage(null);
  });
}
