import { ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Range } from '../../text/edit.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { insertItem, type ItemDraft } from './insert-item.ts';
import type { ItemPlace, TitleError } from './operation.ts';

/** Inserts items one after the other, the first as item `place.item`; all of them or none. */
export function insertItems(
  text: string,
  issue: Issue,
  place: ItemPlace,
  drafts: readonly ItemDraft[],
  parse: ParseText = createTextReader(),
): Result<{ readonly text: string; readonly first: Range | null }, TitleError> {
  let written = text;
  let read = issue;
  let first: Range | null = null;
  for (const [index, draft] of drafts.entries()) {
    const at = { ...place, item: place.item + index };
    const inserted = insertItem(written, read, at, draft, parse);
    if (!inserted.ok) return inserted;
    const next = applyEdits(written, inserted.value.edits);
    read = parse(next, { text: written, edits: inserted.value.edits });
    written = next;
    first ??= inserted.value.range;
  }
  return ok({ text: written, first });
}
