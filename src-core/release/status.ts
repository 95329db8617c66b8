import { parseDocument } from 'yaml';
import { z } from 'zod';
import { editions } from '../export/edition/edition-settings.ts';

export const issueStatuses = ['draft', 'scheduled', 'published'] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/** The library's file of what went out; written only once something did. */
export const statusFile = 'status.yaml';

const channelRecordSchema = z.object({
  /** `to-do`: some parts were copied, not all. */
  state: z.enum(['to-do', 'copied', 'written', 'live']),
  /** When it last went out or went live, as ISO 8601 in UTC. */
  at: z.string(),
  /** The digest of what went out (fingerprint.ts); '' while only parts did. */
  sha256: z.string().default(''),
  /** What went out; the channel's own edition when it is not said. */
  edition: z.enum(editions).optional(),
  /** Where it can be read; '' until that is known. */
  address: z.string().default(''),
  /** The digests of the parts that were copied, by the part's id. */
  copied: z.record(z.string(), z.string()).default({}),
});
export type ChannelRecord = z.infer<typeof channelRecordSchema>;

export interface IssueRecord {
  /** Null when nobody said. */
  readonly status: IssueStatus | null;
  /** By the channel's name. */
  readonly channels: Readonly<Record<string, ChannelRecord>>;
}

/** By the issue's id: its path below the library's folder. */
export type LibraryStatus = Readonly<Record<string, IssueRecord>>;

export const nothingOut: IssueRecord = { status: null, channels: {} };

/**
 * What status.yaml says; it is changed as galley.yaml is (library/change-settings.ts). Never throws:
 * what does not fit is left out, the rest counts. `readable` is false for text that is no YAML of this
 * shape, which must not be written over.
 */
export function readStatus(yaml: string): {
  readonly status: LibraryStatus;
  readonly readable: boolean;
} {
  const values = valuesOf(yaml);
  return values === null
    ? { status: {}, readable: false }
    : { status: mapped(values, issueRecordOf), readable: true };
}

/** Aliases may stand for at most so many values: a few lines of them could stand for billions. */
const mostAliases = 100;

function valuesOf(yaml: string): Record<string, unknown> | null {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  try {
    const values: unknown = document.toJS({ maxAliasCount: mostAliases }) ?? {};
    return isRecord(values) ? values : null;
  } catch {
    return null;
  }
}

function issueRecordOf(value: unknown): IssueRecord | null {
  if (!isRecord(value)) return null;
  const status = z.enum(issueStatuses).safeParse(value['status']);
  const channels = mapped(value['channels'], (each) => {
    const parsed = channelRecordSchema.safeParse(each);
    return parsed.success ? parsed.data : null;
  });
  return { status: status.success ? status.data : null, channels };
}

/** A mapping's values read one by one; those that do not fit are left out. */
function mapped<T>(value: unknown, read: (value: unknown) => T | null): Record<string, T> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).flatMap(([key, each]) => {
    const known = read(each);
    return known === null ? [] : [[key, known] as const];
  });
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
