import type { Issue } from '../issue/model.ts';

/** A file of an issue with what tells its language and edition. */
export interface TwinCandidate {
  readonly id: string;
  readonly language: Issue['language'];
  /** How many items it has. */
  readonly itemCount: number;
  /** Of all its text. */
  readonly length: number;
}

/**
 * The other language of a file among the files of its issue: of those in another language the one whose count of
 * items and length are nearest, so that a digest goes with a digest. Null when there is none.
 */
export function chooseTwin<File extends TwinCandidate>(
  file: TwinCandidate,
  others: readonly File[],
): File | null {
  const distance = (other: File) =>
    Math.abs(other.itemCount - file.itemCount) * 10 +
    Math.abs(Math.log2((other.length + 1) / (file.length + 1)));
  const candidates = others.filter(
    ({ id, language }) =>
      id !== file.id && language !== null && file.language !== null && language !== file.language,
  );
  return (
    candidates.toSorted((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))[0] ?? null
  );
}
