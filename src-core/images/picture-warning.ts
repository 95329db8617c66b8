import type { ReportEntry } from '../export/report.ts';
import { lineAt, lineIndex } from '../text/lines.ts';

/** A picture of an issue that is not where its readers would look for it. */
export interface UnpublishedPicture {
  readonly name: string;
  /** Where the text shows it. */
  readonly from: number;
}

/** The pictures that are to be published first, as one warning at the first of them; null for none. */
export function pictureWarning(
  text: string,
  unpublished: readonly UnpublishedPicture[],
): ReportEntry | null {
  const [first] = unpublished;
  if (first === undefined) return null;
  const names = [...new Set(unpublished.map(({ name }) => name))];
  return {
    line: lineAt(lineIndex(text), first.from),
    construct: 'image',
    action: 'changed',
    lossy: false,
    reason: 'pictureUnpublished',
    values: { count: names.length, names: names.join(', ') },
  };
}
