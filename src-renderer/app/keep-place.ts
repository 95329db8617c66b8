import type { IssuePlace } from '#core/ipc/place-shapes.ts';
import type { Services } from './services.ts';

/** Scrolling and moving the cursor come in bursts; a kill loses no more than what was last. */
const pauseMs = 1_000;

/**
 * Tells main where the person is in the open issue, so that a restart is there again. Lasts as long as the
 * page; the function returned tells it at once.
 */
export function keepPlace({
  bridge,
  editor,
  pagePlaces,
  schedule,
  store,
}: Pick<Services, 'bridge' | 'editor' | 'pagePlaces' | 'schedule' | 'store'>): () => void {
  let told = '';
  const tell = (): void => {
    const state = store.getState();
    const issueId = state.document?.issueId;
    if (issueId === undefined) return;
    const pageLine = pagePlaces.of(issueId, state) ?? null;
    const place: IssuePlace = { issueId, ...editor.place(), pageLine };
    const key = JSON.stringify(place);
    if (key === told) return;
    told = key;
    void bridge.call('window.place', place);
  };
  const later = schedule.task({ priority: 'index', pauseMs }, tell);
  const again = (): void => later.restart();
  editor.onCursor(again);
  editor.page.onScroll(again);
  pagePlaces.onKeep(again);
  return tell;
}
