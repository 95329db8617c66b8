import { isAlias, isCollection, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import {
  librarySettingsSchema,
  type LibrarySettings,
  type SettingsProblem,
} from './library-settings.ts';

export interface ReadSettings {
  readonly settings: LibrarySettings;
  readonly problems: readonly SettingsProblem[];
}

const longestRead = 1_000_000;
/** Aliases may stand for at most so many values: a few lines of them could stand for billions. */
const mostAliases = 100;
const mostProblems = 200;

type Path = readonly (string | number)[];

/**
 * The settings in the text of a galley.yaml. Never throws: a value that does not fit is left out and
 * named as a problem, the rest counts.
 */
export function readLibrarySettings(yaml: string): ReadSettings {
  if (yaml.length > longestRead) return nothing('unreadable', 1, 'more than 1 MB');
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    const detail = error.message.split('\n', 1)[0] ?? '';
    return nothing('syntax', lines.linePos(error.pos[0]).line, detail);
  }
  const origins = new Map<unknown, Path>();
  noteOrigins(document.contents, [], origins);
  const problems: SettingsProblem[] = [];
  for (;;) {
    const values = valuesOf(document);
    if (values instanceof Error) return nothing('syntax', 1, values.message);
    const parsed = librarySettingsSchema.safeParse(values ?? {});
    if (parsed.success) {
      return { settings: parsed.data, problems: problems.toSorted((a, b) => a.line - b.line) };
    }
    // From the last on, so that the places of the earlier ones in their lists stay.
    for (const { path, message } of parsed.error.issues.toReversed()) {
      const wrong = lastThere(document, path.map(keyOf));
      if (wrong === null) return nothing('value', 1, message);
      const line = wrong.at === null ? 1 : lines.linePos(wrong.at).line;
      const origin = origins.get(wrong.node) ?? wrong.path;
      problems.push({ path: origin, line, kind: 'value', detail: message });
      document.deleteIn(wrong.path);
    }
    if (problems.length > mostProblems) return nothing('value', 1, 'too many mistakes');
  }
}

function nothing(kind: SettingsProblem['kind'], line: number, detail: string): ReadSettings {
  return { settings: {}, problems: [{ path: [], line, kind, detail }] };
}

function valuesOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

interface Found {
  readonly path: Path;
  readonly node: unknown;
  /** Offset of the value, or of its key where it has none. */
  readonly at: number | null;
}

/** The deepest value on a path; null when not even the first key is there. */
function lastThere(document: Document, path: Path): Found | null {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    if (!document.hasIn(part)) continue;
    const node = document.getIn(part, true);
    return { path: part, node, at: (node as Node | undefined)?.range?.[0] ?? null };
  }
  return null;
}

function keyOf(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}

/** Notes where every value stands before any is left out. */
function noteOrigins(node: unknown, path: Path, origins: Map<unknown, Path>): void {
  if (isAlias(node) || node === null) return;
  origins.set(node, path);
  if (!isCollection(node)) return;
  for (const [index, item] of node.items.entries()) {
    if (!isPair(item)) noteOrigins(item, [...path, index], origins);
    else if (isScalar(item.key))
      noteOrigins(item.value, [...path, String(item.key.value)], origins);
  }
}
