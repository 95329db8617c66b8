import type { JournalReading } from './read-journal.ts';

/**
 * What an issue is opened with, when the file holds `diskText`: the same text with its history, or
 * text that was never saved. Null when there is nothing but the file: no journal, or all of it was
 * saved and another program has changed the file since, whose undo would then take back theirs.
 */
export function openJournal(
  reading: JournalReading | null,
  diskText: string,
): (JournalReading & { readonly isUnsaved: boolean }) | null {
  if (reading === null) return null;
  if (reading.text === diskText) return { ...reading, isUnsaved: false };
  if (reading.saved !== null && reading.saved.text === reading.text) return null;
  return { ...reading, isUnsaved: true };
}
