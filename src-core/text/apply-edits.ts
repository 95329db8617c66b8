import type { TextEdit } from './edit.ts';

/**
 * The text after `edits`, which are sorted by `from`, do not overlap and all refer to `text`; two
 * insertions at one place keep their order in the list. Throws when they do not fit the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const edit of edits) {
    if (edit.from < position || edit.to < edit.from || edit.to > text.length) {
      throw new Error(
        `edit ${edit.from}..${edit.to} does not fit after ${position} in ${text.length} units`,
      );
    }
    parts.push(text.slice(position, edit.from), edit.insert);
    position = edit.to;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
