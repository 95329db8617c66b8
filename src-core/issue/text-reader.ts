import { trackIssue, updateIssue, type TrackedIssue } from './track-issue.ts';
import type { Issue, Marker } from './model.ts';
import type { ParseOptions } from './parse-issue.ts';
import type { TextEdit } from '../text/edit.ts';

/** How operations read a text again to see that nothing else in it changed its meaning. */
export interface ParseText {
  /** `since`: another text that was read shortly before, and the edits that made `text` of it. */
  (text: string, since?: { readonly text: string; readonly edits: readonly TextEdit[] }): Issue;
  /** First lines of blocks that recur across the library, see `ParseOptions`; absent for none. */
  readonly recurring?: ReadonlySet<string> | undefined;
  /** How the library's issues of a language write their items, for one that has none yet; null where nothing tells. */
  readonly usualMarker?: ((language: Issue['language']) => Marker | null) | undefined;
}

/** An operation that is tried in two ways reads the text before it twice. */
const remembered = 2;

/**
 * Reads texts as `parseIssue` does, each from what changed in one of the last texts where that is known.
 * It keeps those texts, so it is meant for one operation.
 */
export function createTextReader(
  options: ParseOptions = {},
  known: TrackedIssue | null = null,
): ParseText {
  let recent: readonly TrackedIssue[] = known === null ? [] : [known];

  const read = (...[text, since]: Parameters<ParseText>): TrackedIssue => {
    const before = since && recent.find((one) => one.text === since.text);
    return before === undefined || since === undefined
      ? trackIssue(text, options)
      : updateIssue(before, text, since.edits);
  };
  const parse: ParseText = (text, since) => {
    const same = recent.find((one) => one.text === text);
    const now = same ?? read(text, since);
    recent = [now, ...recent.filter((one) => one !== now)].slice(0, remembered);
    return now.issue;
  };
  return Object.assign(parse, { recurring: options.recurring });
}
