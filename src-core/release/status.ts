import { isMap, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { editions } from '../export/target.ts';
import { err, ok, type Result } from '../result.ts';

const issueStatuses = ['draft', 'scheduled', 'published'] as const;
type IssueStatus = (typeof issueStatuses)[number];

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
 * What status.yaml says. Never throws: what does not fit is left out, the rest counts. `readable` is
 * false for text that is no YAML of this shape, which must not be written over.
 */
export function readStatus(yaml: string): {
  readonly status: LibraryStatus;
  readonly readable: boolean;
} {
  const document = documentOf(yaml);
  if (document === null) return { status: {}, readable: false };
  return { status: mapped(plainOf(document), issueRecordOf), readable: true };
}

/** Sets the value at a path; undefined removes it, with the mappings that are left empty. */
export interface StatusChange {
  readonly path: readonly [issueId: string, ...rest: readonly string[]];
  readonly value: unknown;
}

/** status.yaml with the changes; comments, order and what is not understood stay. The error: unreadable. */
export function changeStatus(
  yaml: string,
  changes: readonly StatusChange[],
): Result<string, 'unreadable'> {
  const document = documentOf(yaml);
  if (document === null) return err('unreadable');
  if (document.contents === null) document.contents = document.createNode({});
  for (const { path, value } of changes) {
    if (value === undefined) remove(document, path);
    else put(document, path, value);
  }
  return ok(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
}

function documentOf(yaml: string): Document | null {
  const document = parseDocument(yaml, { strict: false, uniqueKeys: false });
  const fits = document.contents === null || isMap(document.contents);
  if (document.errors.length > 0 || !fits) return null;
  try {
    plainOf(document);
    return document;
  } catch {
    return null;
  }
}

/** Throws for aliases that multiply without end. */
function plainOf(document: Document): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

function put(document: Document, path: StatusChange['path'], value: unknown): void {
  // A value in the way that is no mapping would make setIn throw.
  for (let length = 1; length < path.length; length += 1) {
    const way = path.slice(0, length);
    if (document.hasIn(way) && !isMap(document.getIn(way))) document.deleteIn(way);
  }
  document.setIn(path, document.createNode(value));
}

function remove(document: Document, path: StatusChange['path']): void {
  if (!document.hasIn(path)) return;
  document.deleteIn(path);
  for (let length = path.length - 1; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length));
    if (!isMap(parent) || parent.items.length > 0) return;
    document.deleteIn(path.slice(0, length));
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
