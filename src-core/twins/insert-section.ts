import { applyEdits } from '../text/apply-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Alignment } from './align-twins.ts';
import type { TwinFile } from './twin-text.ts';

/**
 * Puts a copy of a section of `there` before the section of `here` that follows it there, else behind the last one
 * that stands before it. Null where it would be read otherwise here.
 */
export function insertSection(
  here: TwinFile,
  there: TwinFile,
  theirs: number,
  { sections }: Alignment,
): readonly TextEdit[] | null {
  const section = there.issue.sections[theirs];
  if (section === undefined) return null;
  const copy = there.text.slice(section.from, section.outro.from).trim();
  const place = placeOf(here, theirs, sections);
  if (copy === '' || place === null) return null;
  const before = here.text.slice(0, place);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const after = place === here.text.length ? '\n' : '\n\n';
  const edits = [{ from: place, to: place, insert: `${gap}${copy}${after}` }];
  const read = here.parse(applyEdits(here.text, edits));
  const isOneMore = read.sections.length === here.issue.sections.length + 1;
  const isThere = read.sections.some(
    ({ title, items }) => title === section.title && items.length === section.items.length,
  );
  return isOneMore && isThere ? edits : null;
}

function placeOf(
  here: TwinFile,
  theirs: number,
  partners: readonly (number | null)[],
): number | null {
  const own = here.issue.sections;
  const paired = partners.flatMap((partner, index) =>
    partner === null ? [] : [{ index, partner }],
  );
  const next = paired
    .filter(({ partner }) => partner > theirs)
    .toSorted((a, b) => a.partner - b.partner)[0];
  if (next !== undefined) return own[next.index]?.from ?? null;
  const last = paired
    .filter(({ partner }) => partner < theirs)
    .toSorted((a, b) => b.partner - a.partner)[0];
  return last === undefined ? null : (own[last.index]?.outro.from ?? null);
}
