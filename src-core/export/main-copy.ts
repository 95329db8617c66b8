import type { CopyPart, ExportOutput } from './target.ts';

const mainKinds: readonly CopyPart['kind'][] = ['body', 'message', 'caption', 'teaser'];

/** The part that a one-click export puts on the clipboard; null for targets that only have files. */
export function mainCopy({ copies }: Pick<ExportOutput, 'copies'>): CopyPart | null {
  for (const kind of mainKinds) {
    const found = copies.find((part) => part.kind === kind);
    if (found !== undefined) return found;
  }
  return copies[0] ?? null;
}
