import type { OpenedIssue } from '#core/ipc/shapes.ts';
import type { EditorHandle, EditorPlace } from '../editor/editor-handle.ts';

/** As much of an opened issue as its text needs. */
type Text = Pick<OpenedIssue, 'text' | 'encoding' | 'journal'>;

const utf8 = 'utf-8';

/** Whether its text may be changed before it is converted. */
export function isEditable({ encoding, journal }: Text): boolean {
  return encoding === utf8 || isRecovered({ journal });
}

/** Whether it was never saved. */
function isRecovered({ journal }: Pick<Text, 'journal'>): boolean {
  return journal !== null && journal.changes > 0;
}

/** The text that the window shows of an issue: what was typed into it last, saved or not. */
export function openedText({ text, journal }: Text): string {
  return journal?.text ?? text;
}

/**
 * Puts an issue's text into the editor, with its history and at its place. After a crash the journal knows
 * better where the cursor was: a place is noted in a pause, every key is in the journal.
 */
export function loadOpened(
  editor: Pick<EditorHandle, 'load'>,
  opened: Text,
  place: EditorPlace | undefined,
): void {
  const { journal } = opened;
  editor.load(openedText(opened), {
    editable: isEditable(opened),
    ...(place === undefined || isRecovered(opened) ? {} : { place }),
    ...(journal === null ? {} : { history: { start: journal.start, steps: journal.steps } }),
  });
}
