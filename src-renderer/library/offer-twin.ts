import type { Library } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { partsOf } from '#core/parts/part-group.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from '../ui/notices.ts';

interface OfferDeps {
  readonly store: AppStore;
  readonly notices: Notices;
  readonly translate: () => Translate;
  readonly startTwin: () => Promise<void>;
}

/** Whether an issue, by its file's name, is there in another language. */
export function hasTwin(library: Library | null, name: string | null): boolean {
  const file = library?.files.find(({ fileName }) => fileName === name);
  return file !== undefined && partsOf(library?.groups ?? [], file.id).twin !== null;
}

/**
 * Which files are one issue is known once the library has been read: only then is the other language offered
 * for a new issue whose last one has it, unless another issue is open by then.
 */
export function offerTwinOnceRead(
  { store, notices, translate, startTwin }: OfferDeps,
  issueId: string,
  madeFrom: string | null,
): void {
  const id = store.getState().library?.id;
  const stop = store.subscribe(({ document, library }) => {
    const isOfIssue = library?.id === id && document?.issueId === issueId;
    if (isOfIssue && library?.found === null) return;
    stop();
    if (!isOfIssue || !hasTwin(library, madeFrom)) return;
    const t = translate();
    notices.toast({
      tone: 'notice',
      text: t('twinDesk.noTwin'),
      actions: [{ label: t('twinDesk.start'), run: () => void startTwin() }],
    });
  });
}
