import type { Library } from '#core/ipc/shapes.ts';
import type { Marker } from '#core/issue/model.ts';

/** So many of a library's issues are to agree before one without items is written as they are. */
const enough = 0.6;

/** How the library's issues write their items: as galley.yaml says, else as most of them do. */
export function usualMarker(library: Library | null): Marker | null {
  const set = library?.settings.profile?.marker;
  if (set !== undefined) return set;
  const found = library?.found?.marker ?? null;
  return found !== null && found.count >= enough * found.of ? found.value : null;
}
