import { isMap, isScalar, parseDocument, stringify, type Document, type Pair } from 'yaml';
import { err, ok, type Result } from '../result.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import type { IssueStatus } from './status.ts';

/** By the issue's id; null takes back what was said. */
export type StatusChanges = ReadonlyMap<string, IssueStatus | null>;

/**
 * The text of status.yaml with other statuses, in one pass however many there are; what is not about them
 * keeps every byte. An entry that says nothing any more goes. An error for text that is no mapping in YAML.
 */
export function changeStatuses(yaml: string, changes: StatusChanges): Result<string, 'not-yaml'> {
  return changed(
    yaml,
    (document, values) => {
      const entries = entriesOf(document);
      const edits: TextEdit[] = [];
      const added: string[] = [];
      for (const [id, status] of changes) {
        const before = values[id];
        if (before === undefined) {
          if (status === null) continue;
          values[id] = { status };
          added.push(stringify({ [id]: { status } }, { lineWidth: 0 }));
          continue;
        }
        if (!isRecord(before)) return null;
        const { status: _, ...rest } = before;
        if (status !== null)
          values[id] = 'status' in before ? { ...before, status } : { status, ...before };
        else if (Object.keys(rest).length > 0) values[id] = rest;
        else delete values[id];
        const edit = statusEdit(yaml, entries.get(id), status);
        if (edit === null) return null;
        edits.push(...edit);
      }
      const text = applyEdits(yaml, sorted(edits));
      const gap = text === '' || text.endsWith('\n') || added.length === 0 ? '' : '\n';
      return text + gap + added.join('');
    },
    (document) => {
      for (const [id, status] of changes) {
        if (status !== null) document.setIn([id, 'status'], status);
        else if (document.hasIn([id, 'status'])) document.deleteIn([id, 'status']);
      }
    },
  );
}

/** The text of status.yaml after files were renamed: what it says of them goes along. */
export function renameInStatuses(
  yaml: string,
  names: ReadonlyMap<string, string>,
): Result<string, 'not-yaml'> {
  return changed(
    yaml,
    (document, values) => {
      const entries = entriesOf(document);
      const edits: TextEdit[] = [];
      for (const id of names.values()) {
        // Left by a file of that name that was there once.
        if (values[id] !== undefined && !names.has(id)) return null;
      }
      const renamed = Object.entries(values).map(([id, value]) => [names.get(id) ?? id, value]);
      for (const id of Object.keys(values)) delete values[id];
      Object.assign(values, Object.fromEntries(renamed));
      for (const [from, to] of names) {
        const range = scalarRange(entries.get(from)?.key);
        if (range !== null)
          edits.push({ ...range, insert: stringify(to, { lineWidth: 0 }).trim() });
      }
      return applyEdits(yaml, sorted(edits));
    },
    (document) => {
      const before = [...names].map(([from, to]) => [to, document.get(from)] as const);
      for (const [from, to] of names) {
        document.delete(from);
        document.delete(to);
      }
      for (const [to, value] of before) if (value !== undefined) document.set(to, value);
    },
  );
}

/**
 * The text that `edit` makes; it changes `values` to what the text must then say, or answers null for a
 * text that it does not fit. Then, and where that came out otherwise, `whole` changes the document.
 */
function changed(
  yaml: string,
  edit: (document: Document, values: Record<string, unknown>) => string | null,
  whole: (document: Document) => void,
): Result<string, 'not-yaml'> {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    const values: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
    if (document.errors.length > 0 || !isRecord(values)) return err('not-yaml');
    const text = edit(document, values);
    if (text !== null && JSON.stringify(valuesOf(text)) === JSON.stringify(values)) return ok(text);
    whole(document);
    return ok(document.toString({ lineWidth: 0 }));
  } catch {
    return err('not-yaml');
  }
}

function valuesOf(yaml: string): unknown {
  return parseDocument(yaml, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 }) ?? {};
}

function entriesOf({ contents }: Document): ReadonlyMap<string, Pair> {
  const pairs = isMap(contents) && contents.flow !== true ? contents.items : [];
  return new Map(
    pairs.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
  );
}

/** Null where the entry is written in another way than Galley writes it. */
function statusEdit(
  yaml: string,
  entry: Pair | undefined,
  status: IssueStatus | null,
): readonly TextEdit[] | null {
  if (entry === undefined || !isMap(entry.value) || entry.value.flow === true) return null;
  const { items } = entry.value;
  const own = items.find(({ key }) => isScalar(key) && key.value === 'status');
  if (own === undefined) {
    const first = scalarRange(items[0]?.key);
    if (status === null) return [];
    if (first === null) return null;
    const indent = yaml.slice(lineStart(yaml, first.from), first.from);
    return [{ from: first.from, to: first.from, insert: `status: ${status}\n${indent}` }];
  }
  const value = scalarRange(own.value);
  if (value === null) return null;
  if (status !== null) return [{ ...value, insert: status }];
  const start = scalarRange(items.length === 1 ? entry.key : own.key);
  if (start === null) return null;
  const end = yaml.indexOf('\n', value.to);
  return [
    { from: lineStart(yaml, start.from), to: end === -1 ? yaml.length : end + 1, insert: '' },
  ];
}

function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

function scalarRange(node: unknown): { readonly from: number; readonly to: number } | null {
  const range = isScalar(node) ? node.range : null;
  return range ? { from: range[0], to: range[1] } : null;
}

function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((one, other) => one.from - other.from);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
