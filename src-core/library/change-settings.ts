import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type ToStringOptions,
} from 'yaml';
import { err, ok, type Result } from '../result.ts';
import type { SettingsChange } from './library-settings.ts';

/** `not-yaml`: the text has mistakes in its syntax; `no-place`: a path leads through a value or alias. */
export type SettingsChangeError = 'not-yaml' | 'no-place';

const written: ToStringOptions = { lineWidth: 0 };

/**
 * The text of a galley.yaml after some changes. Top-level keys that none of them is about keep every
 * byte; in the others comments and order stay. A list or mapping that is left empty goes with its key.
 */
export function changeLibrarySettings(
  yaml: string,
  changes: readonly SettingsChange[],
): Result<string, SettingsChangeError> {
  const whole = parseDocument(yaml, { logLevel: 'silent' });
  if (whole.errors.length > 0) return err('not-yaml');
  try {
    if (!changes.every((change) => apply(whole, change))) return err('no-place');
    const wanted = JSON.stringify(whole.toJS() ?? {});
    const spliced = byKey(changes).reduce(changeKey, yaml);
    const isRight = JSON.stringify(valueOf(spliced)) === wanted;
    return ok(isRight ? spliced : whole.toString(written));
  } catch {
    return err('not-yaml');
  }
}

interface KeyChanges {
  readonly key: string;
  readonly changes: readonly SettingsChange[];
}

function byKey(changes: readonly SettingsChange[]): readonly KeyChanges[] {
  const keys = [...new Set(changes.map(({ path }) => String(path[0])))];
  return keys.map((key) => ({
    key,
    changes: changes.filter(({ path }) => String(path[0]) === key),
  }));
}

/** Writes the lines of one top-level key anew. */
function changeKey(yaml: string, { key, changes }: KeyChanges): string {
  const place = placeOf(yaml, key);
  const own = place === null ? '' : yaml.slice(place.from, place.to);
  const document = parseDocument(own, { logLevel: 'silent' });
  for (const change of changes) apply(document, change);
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  const whole = document.contents === null || isEmpty ? '' : document.toString(styleOf(own));
  const text = scalarsReplaced(own, changes, valueOf(whole)) ?? whole;
  if (place !== null) return yaml.slice(0, place.from) + text + yaml.slice(place.to);
  return yaml + (yaml === '' || yaml.endsWith('\n') ? '' : '\n') + text;
}

/** From the key to the end of the last line of its value, the comments inside the value included. */
function placeOf(yaml: string, key: string): { from: number; to: number } | null {
  const { contents } = parseDocument(yaml, { logLevel: 'silent' });
  if (!isMap(contents)) return null;
  const starts = contents.items.map((pair) =>
    isScalar(pair.key) ? { name: String(pair.key.value), from: pair.key.range?.[0] ?? 0 } : null,
  );
  const at = starts.findIndex((start) => start?.name === key);
  const from = starts[at]?.from;
  if (from === undefined) return null;
  const lines = yaml.slice(from, starts[at + 1]?.from ?? yaml.length).split('\n');
  const last = lines.findLastIndex((line, index) => index === 0 || !/^(?:#.*|[ \t]*)$/u.test(line));
  const own = lines.slice(0, last + 1).join('\n').length;
  return { from, to: from + own + (last + 1 < lines.length ? 1 : 0) };
}

/**
 * The lines with new plain values in the place of plain values, and nothing else changed; null when
 * that is not all that is to be changed, or does not read as `wanted`.
 */
function scalarsReplaced(
  own: string,
  changes: readonly SettingsChange[],
  wanted: unknown,
): string | null {
  let text = own;
  for (const { path, value, moveTo } of changes) {
    if (value === undefined || moveTo !== undefined || !isPlain(value)) return null;
    const node = parseDocument(text, { logLevel: 'silent' }).getIn(path, true);
    const range = isScalar(node) && node.value !== null ? node.range : null;
    if (range === null || range === undefined) return null;
    const next = stringify(value, written).trim();
    // A block of several lines ends with its line.
    if (`${text.slice(range[0], range[1])}${next}`.includes('\n')) return null;
    text = text.slice(0, range[0]) + next + text.slice(range[1]);
  }
  return JSON.stringify(valueOf(text)) === JSON.stringify(wanted) ? text : null;
}

/** As near as the writer comes to how the lines are written. */
function styleOf(own: string): ToStringOptions {
  const indent = /^( +)\S/mu.exec(own)?.[1]?.length ?? 2;
  return {
    ...written,
    indent: Math.max(1, indent),
    indentSeq: !/^- /mu.test(own),
    flowCollectionPadding: !/(?:^|[\s:,-])[[{][^\s\]}]/mu.test(own),
  };
}

/** False when the path leads through something that holds no values, or to an entry that is not there. */
function apply(document: Document, change: SettingsChange): boolean {
  const { value, moveTo } = change;
  const path = placeIn(document, change);
  if (path === null) return value === undefined;
  if (moveTo !== undefined) return move(document, path, moveTo);
  if (value === undefined) return remove(document, path);
  document.contents ??= document.createNode({});
  for (let length = 0; length < path.length; length += 1) {
    const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (parent === undefined || isNothing(parent)) {
      document.setIn(path.slice(0, length), document.createNode(nested(path.slice(length), value)));
      return true;
    }
    if (!takesKey(parent, path[length])) return false;
  }
  // A plain value takes the place of another one within its node, whose comment stays.
  document.setIn(path, isPlain(value) ? value : document.createNode(value));
  return true;
}

/** False when there is no entry or no such place. */
function move(document: Document, path: SettingsChange['path'], to: number): boolean {
  const list = document.getIn(path.slice(0, -1));
  const from = path.at(-1);
  if (!isSeq(list) || typeof from !== 'number' || to >= list.items.length) return false;
  const [entry] = list.items.splice(from, 1);
  if (entry === undefined) return false;
  list.items.splice(to, 0, entry);
  return true;
}

function takesKey(parent: unknown, key: string | number | undefined): boolean {
  return typeof key === 'number' ? isSeq(parent) : isMap(parent);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** The path with its list entry as it counts in the document; null when the entry is not there. */
function placeIn(document: Document, { path, was }: SettingsChange): SettingsChange['path'] | null {
  const at = path.findLastIndex((key) => (was === undefined ? key === '-' : isPlace(key)));
  if (at === -1) return path;
  const list = document.getIn(path.slice(0, at), true);
  if (!isSeq(list)) return was === undefined ? path.with(at, 0) : null;
  if (was === undefined) return path.with(at, list.items.length);
  const index = list.items.findIndex((entry) => holds(asValue(entry, document), was));
  return index === -1 ? null : path.with(at, index);
}

function isPlace(key: string | number): boolean {
  return typeof key === 'number';
}

function asValue(node: unknown, document: Document): unknown {
  return isNode(node) ? node.toJS(document) : node;
}

/** Whether a value has all that `part` has. */
function holds(value: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return value === part;
  if (typeof value !== 'object' || value === null) return false;
  const of = value as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([key, each]) => holds(of[key], each));
}

function remove(document: Document, path: SettingsChange['path']): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    if (length < path.length) {
      const parent = document.getIn(part, true);
      if (!isCollection(parent) || parent.items.length > 0) break;
    }
    if (document.hasIn(part)) document.deleteIn(part);
  }
  return true;
}

function isNothing(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

/** `value` below the keys of `path`. */
function nested(path: SettingsChange['path'], value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  );
}

function valueOf(yaml: string): unknown {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : ((document.toJS() as unknown) ?? {});
}
