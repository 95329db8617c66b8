import type { GalleyBridge } from '#core/ipc/contract.ts';
import type { Session } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { createDocumentService } from '../document/create-document-service.ts';
import { beginLists } from '../editor/begin-lists.ts';
import { createEditor } from '../editor/create-editor.ts';
import { createItemFormService } from '../outline/create-item-form-service.ts';
import { createOutlineService } from '../outline/create-outline-service.ts';
import type { Schedule } from '../state/schedule.ts';
import { createAppStore, type AppState, type AppStore } from '../state/store.ts';
import type { Services } from '../app/services.ts';
import type { Notices } from '../ui/notices.ts';

/** What stands for the same services of the window where the other language is meant. */
export type TwinSide = Pick<Services, 'store' | 'editor' | 'documents' | 'outline' | 'itemForms'>;

interface TwinSideDeps {
  readonly bridge: GalleyBridge;
  /** The window's own. */
  readonly store: AppStore;
  readonly session: Session;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly schedule: Schedule;
}

type Shared = 'library' | 'language' | 'preferences' | 'platform' | 'windowWidth';

function sharedOf(state: AppState): Pick<AppState, Shared> {
  const { library, language, preferences, platform, windowWidth } = state;
  return { library, language, preferences, platform, windowWidth };
}

/** A second desk beside the window's own: a document with its editor, journal, saving and outline. */
export function createTwinSide(deps: TwinSideDeps): TwinSide {
  const { bridge, session, notices, translate, schedule } = deps;
  const store = createAppStore(session);
  store.setState(sharedOf(deps.store.getState()));
  deps.store.subscribe((state, before) => {
    const [now, then] = [sharedOf(state), sharedOf(before)];
    const isSame = (Object.keys(now) as Shared[]).every((key) => now[key] === then[key]);
    if (!isSame) store.setState(now);
  });
  const label = (): string => translate()('twinDesk.textbox');
  const editor = createEditor({ store, label });
  editor.extend(beginLists(store));
  const documents = createDocumentService({
    bridge,
    store,
    editor,
    notices,
    translate,
    openCall: 'side.open',
  });
  const outline = createOutlineService({ store, editor, notices, translate, schedule });
  const itemForms = createItemFormService({ bridge, store, editor, outline, notices, translate });
  return { store, editor, documents, outline, itemForms };
}
