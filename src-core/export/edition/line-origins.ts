import type { TextEdit } from '../../text/edit.ts';
import { lineAt, lineIndex } from '../../text/lines.ts';

/** The 1-based line of an old text for each 1-based line of the new one. */
export type LineOrigin = (line: number) => number;

/**
 * Where the lines come from of the text that `edits` (as for `applyEdits`) make of `text`. A line that
 * keeps something of the old text is the line of the first thing kept; one that is all new is the line
 * where it was put in.
 */
export function lineOrigins(text: string, edits: readonly TextEdit[], edited: string): LineOrigin {
  const oldLines = lineIndex(text);
  const newLines = lineIndex(edited);
  const origins: number[] = [];
  let edit = 0;
  let shift = 0;
  for (const [index, start] of newLines.starts.entries()) {
    const end = newLines.starts[index + 1] ?? edited.length + 1;
    let origin: number | null = null;
    let put: number | null = null;
    // Edits that end before this line are passed for good.
    for (;;) {
      const next = edits[edit];
      if (next === undefined || next.from + shift + next.insert.length > start) break;
      shift += next.insert.length - (next.to - next.from);
      edit += 1;
    }
    let position = start;
    let ahead = shift;
    for (let at = edit; position < end; at += 1) {
      const next = edits[at];
      if (next === undefined || next.from + ahead > position) {
        origin = position - ahead;
        break;
      }
      put ??= next.from;
      position = Math.max(position, next.from + ahead + next.insert.length);
      ahead += next.insert.length - (next.to - next.from);
    }
    origins.push(lineAt(oldLines, Math.min(origin ?? put ?? text.length, text.length)));
  }
  return (line) => origins[Math.min(Math.max(line, 1), origins.length) - 1] ?? 1;
}
