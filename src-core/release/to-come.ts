import { lineAt, lineIndex } from '../text/lines.ts';
import type { ReportEntry } from '../export/report.ts';

/** TK, "to come", in capitals and on its own: what a writer leaves where something is missing. */
const mark = /(?<![\p{L}\p{N}_/.-])TK(?:TK)*(?![\p{L}\p{N}_/-])/gu;

/** The marks of a text as one warning at the first of them; null when there is none. */
export function toComeWarning(text: string): ReportEntry | null {
  const found = [...text.matchAll(mark)];
  const [first] = found;
  if (first === undefined) return null;
  return {
    line: lineAt(lineIndex(text), first.index),
    construct: 'release',
    action: 'changed',
    lossy: false,
    reason: 'toCome',
    values: { count: found.length },
  };
}
