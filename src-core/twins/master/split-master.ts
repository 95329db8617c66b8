import { err, ok, type Result } from '../../result.ts';
import { joinTwins } from './join-twins.ts';
import { languageOf, readMaster, type MasterError, type ParseIssue } from './raw-split.ts';
import { reversibleOnly } from './reversible.ts';

/** The two languages of a master. */
export interface SplitMaster {
  readonly zh: string;
  readonly en: string;
  /** Lines, from 1, that stay in two languages, since they would not come back as they are. */
  readonly left: readonly number[];
}

/** `one-language`: there is nothing to part; `not-reversible`: joined again it would be another text. */
export type SplitError =
  MasterError | { readonly kind: 'one-language' } | { readonly kind: 'not-reversible' };

/**
 * Splits a master, a text with its own line ends, into its two languages. Joined again they are the
 * master to the byte (M2).
 */
export function splitMaster(raw: string, parse: ParseIssue): Result<SplitMaster, SplitError> {
  const bom = /^\uFEFF*/u.exec(raw)?.[0] ?? '';
  const body = raw.slice(bom.length);
  const read = readMaster(body, parse);
  if (!read.ok) return read;
  const { marked, parted } = read.value;
  if (marked.length === 0 && parted.length === 0) return err({ kind: 'one-language' });
  const { reading, left } = reversibleOnly(body, read.value);
  if (marked.length === 0 && reading.parted.length === 0) return err({ kind: 'not-reversible' });
  for (const keepsMarks of marked.length > 0 ? [false, true] : [false]) {
    const zh = bom + languageOf(body, reading, 'zh', keepsMarks);
    const en = bom + languageOf(body, reading, 'en', keepsMarks);
    const joined = zh === en ? null : joinTwins(zh, en, parse);
    if (joined?.ok === true && joined.value === raw) return ok({ zh, en, left });
  }
  return err({ kind: 'not-reversible' });
}
