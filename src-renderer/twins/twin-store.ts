import { useAppState } from '../app/services.ts';
import type { AppState } from '../state/store.ts';

/** The other language beside the open issue, with how the items of both go together; null while none is. */
export function useTwin(): AppState['twin'] {
  return useAppState((state) => state.twin);
}
