import type { MessageKey } from '../messages/translator.ts';

/** What an export changed, dropped or refused, and where. */
export interface ReportEntry {
  /** 1-based line of the text. */
  readonly line: number;
  /** The kind of Markdown node or field, e.g. `table`, `image`, `front-matter.title`. */
  readonly construct: string;
  readonly action: 'changed' | 'dropped' | 'refused';
  /** Whether the reader of the export misses something. */
  readonly lossy: boolean;
  /** The sentence that says it, and the values it names. */
  readonly reason: MessageKey<'report'>;
  readonly values: Readonly<Record<string, string | number>>;
}
