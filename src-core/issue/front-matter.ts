import { isScalar, parseDocument } from 'yaml';
import type { FrontMatter } from './model.ts';
import type { Range } from '../text/edit.ts';

/** Longer front matter is kept as it is but not read. */
const longestRead = 20_000;
/** Signs that a line of a front matter begins with: of a hundred thousand lines most need no other look. */
const dash = 45;
const dot = 46;
const hash = 35;
const feedCode = 10;
const headerKey = /^[A-Za-z][A-Za-z0-9_-]{0,30}:/u;
const firstHeaderKey = /^(?:Title|Date|Number|Category|Tags):/iu;

/**
 * Reads YAML between `---` lines or a Pelican header at the start of a text; null when there is
 * neither. Never throws: what does not parse has no values.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  return readYaml(text) ?? readHeader(text);
}

/** The value of a key whatever its case, null when missing or empty. */
export function frontMatterValue(frontMatter: FrontMatter | null, key: string): string | null {
  const wanted = key.toLowerCase();
  for (const [name, value] of Object.entries(frontMatter?.values ?? {})) {
    if (name.toLowerCase() === wanted && value !== '') return value;
  }
  return null;
}

function readYaml(text: string): FrontMatter | null {
  const opening = /^---[ \t]*\n/u.exec(text);
  if (opening === null) return null;
  const start = opening[0].length;
  let lineFrom = start;
  let isMapping = false;
  for (;;) {
    lineFrom = skipLines(text, lineFrom, isMapping);
    const feed = text.indexOf('\n', lineFrom);
    const lineTo = feed === -1 ? text.length : feed;
    const line = text.slice(lineFrom, Math.min(lineTo, lineFrom + 200));
    if (/^(?:---|\.\.\.)[ \t]*$/u.test(line)) {
      const to = feed === -1 ? text.length : feed + 1;
      return { kind: 'yaml', from: 0, to, ...yamlValues(text, start, lineFrom) };
    }
    if (!isMapping && line.trim() !== '' && !line.startsWith('#')) {
      isMapping = /^["']?[^\s:"'\-[{][^:]*:(?:\s|$)/u.test(line);
      if (!isMapping) return null;
    }
    if (feed === -1) return null;
    lineFrom = feed + 1;
  }
}

/** Where the next line begins that may end a front matter, or says whether it is one. */
function skipLines(text: string, from: number, isMapping: boolean): number {
  let lineFrom = from;
  for (;;) {
    const first = text.charCodeAt(lineFrom);
    if (first === dash || first === dot || !(isMapping || first === hash)) return lineFrom;
    let at = lineFrom;
    while (at < text.length && text.charCodeAt(at) !== feedCode) at += 1;
    if (at === text.length) return lineFrom;
    lineFrom = at + 1;
  }
}

type Values = Pick<FrontMatter, 'values' | 'ranges'>;
const noValues: Values = { values: {}, ranges: {} };

/** The last front matter read: while an issue is typed in, the next one is nearly always the same. */
let last: { readonly source: string; readonly values: Values } = { source: '', values: noValues };

function yamlValues(text: string, from: number, to: number): Values {
  if (to - from > longestRead) return noValues;
  const source = text.slice(0, to);
  if (source !== last.source) last = { source, values: readYamlValues(text, from, to) };
  return last.values;
}

/** Scalars of the top level only, as text: no tag, no anchor and no alias is ever expanded. */
function readYamlValues(text: string, from: number, to: number): Values {
  try {
    const document = parseDocument(text.slice(from, to), {
      schema: 'failsafe',
      logLevel: 'silent',
      uniqueKeys: false,
    });
    const contents = document.contents;
    if (document.errors.length > 0 || contents === null || !('items' in contents)) return noValues;
    const values: [string, string][] = [];
    const ranges: [string, Range][] = [];
    for (const pair of contents.items) {
      if (!('key' in pair) || !isScalar(pair.key) || !isScalar(pair.value)) continue;
      const key = String(pair.key.value);
      const { value } = pair.value;
      if (typeof value !== 'string') continue;
      values.push([key, value]);
      const range = pair.value.range;
      if (range) ranges.push([key, withoutQuotes(text, from + range[0], from + range[1])]);
    }
    return { values: Object.fromEntries(values), ranges: Object.fromEntries(ranges) };
  } catch {
    return noValues;
  }
}

function withoutQuotes(text: string, from: number, to: number): Range {
  const quote = text.charAt(from);
  const quoted =
    (quote === '"' || quote === "'") && to - from >= 2 && text.charAt(to - 1) === quote;
  return quoted ? { from: from + 1, to: to - 1 } : { from, to };
}

function readHeader(text: string): FrontMatter | null {
  if (!firstHeaderKey.test(text.slice(0, 12))) return null;
  const values: [string, string][] = [];
  const ranges: [string, Range][] = [];
  let at = 0;
  while (at < text.length) {
    const feed = text.indexOf('\n', at);
    const to = feed === -1 ? text.length : feed;
    const key = headerKey.exec(text.slice(at, at + 40))?.[0];
    if (key === undefined) break;
    const value = text.slice(at + key.length, to);
    const valueFrom = at + key.length + (value.length - value.trimStart().length);
    const name = key.slice(0, -1);
    values.push([name, value.trim()]);
    ranges.push([name, { from: valueFrom, to: valueFrom + value.trim().length }]);
    at = feed === -1 ? text.length : feed + 1;
  }
  return {
    kind: 'header',
    from: 0,
    to: at,
    values: Object.fromEntries(values),
    ranges: Object.fromEntries(ranges),
  };
}
