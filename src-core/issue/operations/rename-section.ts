import { err, ok, type Result } from '../../result.ts';
import type { Issue } from '../model.ts';
import { createTextReader, type ParseText } from '../text-reader.ts';
import { plainText } from '../parse/plain-text.ts';
import type { Operation, TitleError } from './operation.ts';
import { readsAs, structureOf } from './structure.ts';

/** Gives a section another title, as Markdown; its link, emphasis and level stay. */
export function renameSection(
  text: string,
  issue: Issue,
  index: number,
  title: string,
  parse: ParseText = createTextReader(),
): Result<Operation, TitleError> {
  const section = issue.sections[index];
  if (section === undefined) return err('out-of-range');
  if (section.level === 0) return err('anonymous-section');
  const insert = title.trim();
  if (insert === '' || insert.includes('\n')) return err('no-title');
  const { from, to } = section.titleRange;
  const edits = text.slice(from, to) === insert ? [] : [{ from, to, insert }];
  const expected = structureOf(issue).map((one, i) =>
    i === index ? { ...one, title: plainText(insert) } : one,
  );
  if (!readsAs(expected, text, edits, parse)) return err('would-change-structure');
  return ok({ edits, range: { from, to: from + insert.length } });
}
