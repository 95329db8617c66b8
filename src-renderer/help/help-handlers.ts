import type { ManualTopic } from '#core/help/manual-pages.ts';
import type { Services } from '../app/services.ts';
import { checkForUpdates } from './check-for-updates.ts';

/** What the commands of the help menu do, and those of a first start. */
export function helpHandlers({
  bridge,
  libraries,
  notices,
  store,
  translate,
}: Pick<Services, 'bridge' | 'libraries' | 'notices' | 'store' | 'translate'>) {
  const manual = (topic: ManualTopic): true => {
    void bridge.call('help.manual', { topic });
    return true;
  };
  async function showLogs(): Promise<void> {
    const shown = await bridge.call('help.show-logs', undefined);
    if (!shown.ok) notices.fail(shown.error);
  }
  /** A folder that was chosen is told of, unless it is the one that is open already. */
  async function recognise(): Promise<void> {
    const before = store.getState().library?.id;
    await libraries.choose();
    const { library, dialog } = store.getState();
    if (library === null || library.id === before || dialog !== null) return;
    store.setState({ dialog: 'found-library' });
  }
  return {
    'help.manual': () => manual('guide'),
    'help.troubleshooting': () => manual('troubleshooting'),
    'help.tour': () => {
      store.setState({ tourStep: 0, triageShown: false, searchShown: false });
      return true;
    },
    'help.check-updates': () => {
      void checkForUpdates({ bridge, notices, translate });
      return true;
    },
    'help.show-logs': () => {
      void showLogs();
      return true;
    },
    'library.recognise': () => {
      void recognise();
      return true;
    },
    'library.found': () => {
      if (store.getState().dialog !== null) return false;
      store.setState({ dialog: 'found-library' });
      return true;
    },
  } as const;
}
