import type { Library } from '#core/ipc/shapes.ts';
import type { Issue, Marker } from '#core/issue/model.ts';

/** So many of a library's issues are to agree before one without items is written as they are. */
const enough = 0.6;

/** How the library's issues of a language write their items: as galley.yaml says, else as most of them do. */
export function usualMarker(library: Library | null, language: Issue['language']): Marker | null {
  const set = library?.settings.profile?.marker;
  if (set !== undefined) return set;
  const { marker = null, markers = [] } = library?.found ?? {};
  const found = markers.find((each) => each.language === language) ?? marker;
  return found !== null && found.count >= enough * found.of ? found.value : null;
}
