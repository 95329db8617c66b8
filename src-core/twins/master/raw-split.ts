import { partedRanges } from '../../export/edition/language-edition.ts';
import type { PartedRange } from '../../export/edition/language-halves.ts';
import type { Issue } from '../../issue/model.ts';
import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import {
  markedEdits,
  markedParts,
  type MarkedPart,
  type MasterLanguage,
} from './language-marks.ts';
import { offsetInRaw, plainOf } from './master-lines.ts';

/** How a text with LF line ends is parsed. */
export type ParseIssue = (text: string) => Issue;

/** `loose-mark`: a mark without its counterpart in `line`, from 1; `too-deep`: nobody can read it. */
export type MasterError =
  { readonly kind: 'loose-mark'; readonly line: number } | { readonly kind: 'too-deep' };

/** What of a master is of which language; offsets are of its text with LF line ends. */
export interface MasterReading {
  readonly text: string;
  /** Outside of the marked parts. */
  readonly parted: readonly PartedRange[];
  readonly marked: readonly MarkedPart[];
}

export function readMaster(raw: string, parse: ParseIssue): Result<MasterReading, MasterError> {
  const text = plainOf(raw);
  const marked = markedParts(text);
  if (!marked.ok) return err({ kind: 'loose-mark', line: marked.error.line });
  const found = partedRanges({ text, issue: parse(text), fileName: '' });
  if (found === null) return err({ kind: 'too-deep' });
  const isOutside = ({ from, to }: Range) =>
    marked.value.every((part) => to <= part.from || from >= part.to);
  return ok({ text, parted: found.filter(isOutside), marked: marked.value });
}

/**
 * One language of a master, byte for byte but for what is of the other one. With `keepsMarks` marked
 * blocks leave their marks, so that their places stay known.
 */
export function languageOf(
  raw: string,
  { parted, marked }: Pick<MasterReading, 'parted' | 'marked'>,
  language: MasterLanguage,
  keepsMarks: boolean,
): string {
  const place = offsetInRaw(raw);
  const edits = [
    ...parted.map((range) => ({ from: range.from, to: range.to, insert: range[language] })),
    ...marked.flatMap((part) => cutsOf(part, language, keepsMarks)),
  ].toSorted((a, b) => a.from - b.from);
  return applyEdits(
    raw,
    edits.map(({ from, to, insert }) => ({ from: place(from), to: place(to), insert })),
  );
}

function cutsOf(
  part: MarkedPart,
  language: MasterLanguage,
  keepsMarks: boolean,
): readonly TextEdit[] {
  const { kind, marks } = part;
  if (!keepsMarks) return markedEdits(part, language);
  if (part.language === language) return [];
  const [head, tail] = marks;
  if (kind !== 'block' || head === undefined || tail === undefined) return [];
  return [{ from: head.to, to: Math.max(head.to, tail.from), insert: '' }];
}
