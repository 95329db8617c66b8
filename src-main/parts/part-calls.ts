import { partsOf } from '#core/parts/part-group.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';

export function partCalls(desk: LibraryDesk) {
  return {
    'parts.of': ({ file }) => ok(partsOf(desk.current()?.shown.groups ?? [], file)),
  } satisfies Partial<Handlers>;
}
