import { scanLines } from '../issue/parse/scan-lines.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { portableEdits } from './portable-edits.ts';
import type { SeasonPlace } from './season-place.ts';

/** A text that stands before or after a season, and the folder of its file as a path from the library's. */
export interface FrameText {
  readonly text: string;
  readonly folder: string;
}

/** Such a text as it has to be written in a compilation: its addresses lead where they led in its own file. */
export function frameMarkdown(
  { text, folder }: FrameText,
  place: SeasonPlace,
  label: string,
): string {
  return applyEdits(text, portableEdits(text, scanLines(text, 0), folder, place, label));
}
