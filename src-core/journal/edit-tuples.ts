import type { TextEdit } from '../text/edit.ts';
import type { EditTuples } from './entry.ts';

export function toTuples(list: readonly TextEdit[]): EditTuples {
  return list.map(({ from, to, insert }) => [from, to, insert]);
}

export function toEdits(tuples: EditTuples): readonly TextEdit[] {
  return tuples.map(([from, to, insert]) => ({ from, to, insert }));
}
