/** What keeps a name from being that of an issue's file on every system. */
export type NameProblem = 'empty' | 'character' | 'edge' | 'reserved' | 'long' | 'extension';

const markdownName = /\.(?:md|markdown)$/iu;
const forbidden = /[\\/:*?"<>|\p{Cc}]/u;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** Of UTF-8, as file systems count. */
const mostBytes = 255;

/** Why a name (with its extension) is none for an issue's file; null for a good one. */
export function nameProblem(name: string): NameProblem | null {
  const stem = name.replace(markdownName, '');
  if (stem.trim() === '') return 'empty';
  if (stem === name) return 'extension';
  if (forbidden.test(name)) return 'character';
  if (/^[.\s]|[.\s]$/u.test(stem)) return 'edge';
  if (reserved.test(name)) return 'reserved';
  return new TextEncoder().encode(name).length > mostBytes ? 'long' : null;
}

/** A name without its extension, and the extension; '' for a name without one. */
export function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const extension = markdownName.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

/**
 * The names of an issue's files when the first one is given the stem `to`: what was changed in the one is
 * changed in the others where it stands in them too, be it all of the name, its beginning, its end or
 * a part in between (`2026-08-14-digest` of `2026-08-14-weekly`). Null for a name that stays.
 */
export function namesLike(
  first: string,
  to: string,
  others: readonly string[],
): readonly (string | null)[] {
  const from = splitName(first).stem;
  const change = changeBetween(from, to);
  return others.map((other) => {
    if (change === null) return null;
    const { stem, extension } = splitName(other);
    const at = placeOf(stem, change);
    if (at === null) return null;
    const { was, is } = change;
    return stem.slice(0, at) + is + stem.slice(at + was.length) + extension;
  });
}

interface NameChange {
  readonly before: string;
  readonly was: string;
  readonly is: string;
  readonly after: string;
}

/** In whole words; null for no change. */
function changeBetween(from: string, to: string): NameChange | null {
  if (from === to) return null;
  const [old, now] = [wordsOf(from), wordsOf(to)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  return {
    before: old.slice(0, start).join(''),
    was: old.slice(start, old.length - end).join(''),
    is: now.slice(start, now.length - end).join(''),
    after: old.slice(old.length - end).join(''),
  };
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function placeOf(stem: string, { before, was, after }: NameChange): number | null {
  if (before !== '' && stem.startsWith(before + was)) return before.length;
  if (after !== '' && stem.endsWith(was + after)) {
    return stem.length - after.length - was.length;
  }
  const at = was === '' ? -1 : stem.indexOf(was);
  return at === -1 || stem.includes(was, at + 1) ? null : at;
}
