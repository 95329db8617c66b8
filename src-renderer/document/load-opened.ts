import type { OpenedIssue } from '#core/ipc/shapes.ts';
import type { EditorHandle, EditorPlace } from '../editor/editor-handle.ts';

const utf8 = 'utf-8';

/** Whether its text may be changed before it is converted. */
export function isEditable({ encoding, journal }: OpenedIssue): boolean {
  return encoding === utf8 || (journal !== null && journal.changes > 0);
}

/** The text that the window shows of an issue: what was typed into it last, saved or not. */
export function openedText({ text, journal }: OpenedIssue): string {
  return journal?.text ?? text;
}

/** Puts an issue's text into the editor, with its history and at its place. */
export function loadOpened(
  editor: Pick<EditorHandle, 'load'>,
  opened: OpenedIssue,
  place: EditorPlace | undefined,
): void {
  const { journal } = opened;
  editor.load(openedText(opened), {
    editable: isEditable(opened),
    ...(place === undefined ? {} : { place }),
    ...(journal === null ? {} : { history: { start: journal.start, steps: journal.steps } }),
  });
}
