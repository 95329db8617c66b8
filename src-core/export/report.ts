import type { Content } from './audit/content.ts';
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
  /**
   * What of the text this entry answers for as a whole, because the target leaves it out by design: a
   * teaser has no pictures. Everything else that is missing must be named in the values of an entry.
   */
  readonly covers?: readonly (keyof Content)[];
}

/** Gathers entries while an engine works. */
export interface Reporter {
  readonly entries: readonly ReportEntry[];
  /** Entries that were gathered before. */
  repeat(entries: readonly ReportEntry[]): void;
  /** Something is there in another form; the reader misses nothing. */
  changed(line: number, construct: string, reason: ReportEntry['reason'], values?: Values): void;
  /** Something is there in another form, and the reader misses a part of it. */
  reduced(line: number, construct: string, reason: ReportEntry['reason'], values?: Values): void;
  dropped(line: number, construct: string, reason: ReportEntry['reason'], values?: Values): void;
  /** The target leaves out, by design, whatever of these the text has. */
  leftOut(covers: readonly (keyof Content)[], reason: ReportEntry['reason'], values?: Values): void;
}
type Values = ReportEntry['values'];

export function createReporter(): Reporter {
  const entries: ReportEntry[] = [];
  const add =
    (action: ReportEntry['action'], lossy: boolean) =>
    (line: number, construct: string, reason: ReportEntry['reason'], values: Values = {}) => {
      entries.push({ line, construct, action, lossy, reason, values });
    };
  return {
    entries,
    repeat: (before) => {
      for (const entry of before) entries.push(entry);
    },
    changed: add('changed', false),
    reduced: add('changed', true),
    dropped: add('dropped', true),
    leftOut: (covers, reason, values = {}) => {
      const entry = { line: 1, construct: 'document', action: 'dropped', lossy: true } as const;
      entries.push({ ...entry, reason, values, covers });
    },
  };
}

/** Why an export is refused as a whole. */
export function refusal(
  line: number,
  construct: string,
  reason: ReportEntry['reason'],
  values: Values = {},
): ReportEntry {
  return { line, construct, action: 'refused', lossy: true, reason, values };
}

/** By line; entries of one line keep their order. */
export function inLineOrder(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  return entries.toSorted((a, b) => a.line - b.line);
}
