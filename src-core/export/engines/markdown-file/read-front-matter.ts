import { isMap, isPair, isScalar, parseDocument, visit, type Document, type Pair } from 'yaml';
import type { Issue } from '../../../issue/model.ts';
import type { Reporter } from '../../report.ts';

/** The front matter of an issue, taken apart for writing it anew. */
export interface FrontMatterFields {
  readonly title: string | null;
  readonly author: string | null;
  readonly description: string | null;
  /** As written. */
  readonly date: string | null;
  /** Every other key as lines of YAML, its strings quoted; '' when there is none. */
  readonly rest: string;
  /** The other keys that are not carried. */
  readonly left: readonly string[];
}

const emptyFields: FrontMatterFields = {
  title: null,
  author: null,
  description: null,
  date: null,
  rest: '',
  left: [],
};

/** What is read apart, and is not among the rest. */
const readKeys = ['title', 'author', 'description', 'pubDate'];
/** Which of the other keys are carried on; those that the page's own front matter has are not. */
export interface CarriedKeys {
  readonly own: readonly string[];
  readonly carry: 'all' | readonly string[];
}

/** Keys whose values are words even where they look like numbers or truth values. */
const wordKeys = new Set(['tags', 'categories', 'keywords', 'slug']);
const listKeys = new Set(['tags', 'keywords']);
/** What steers another generator or names a file of another site; carried only by name. */
const steeringKeys = new Set(
  (
    'layout permalink url type outputs cascade aliases pagination eleventyComputed ' +
    'templateEngineOverride render_with_liquid disableNunjucks mdx sidebar head'
  ).split(' '),
);
const dateLike = /^\d{4}-\d{2}-\d{2}(?:[Tt ].*)?$/;
const keyLine = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/;

/** A string that every YAML reader takes as that string: JSON, with what YAML may not print escaped. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** The text of a value as the person wrote it: `3.10`, `no`, and `Weekly #15` in spite of its `#`. */
function writtenText(pair: Pair | undefined): string | null {
  const node = pair?.value;
  if (!isScalar(node) || node.value === null) return null;
  if (node.type !== 'PLAIN') return typeof node.value === 'string' ? node.value : null;
  const text = node.source ?? '';
  // `title: Weekly #15` is a comment to YAML; nobody writes a number sign and digits as a comment.
  return /^\d/.test(node.comment ?? '') ? `${text} #${node.comment}` : text;
}

/** Quotes the strings that another reader of YAML could take for something else. */
function quoteStrings(document: Document): void {
  visit(document, {
    Node(_key, node) {
      delete node.tag;
    },
    Scalar(key, node, path) {
      if (key === 'key' || (node.type !== 'PLAIN' && node.type !== undefined)) return;
      const top = path.find((ancestor) => isPair(ancestor));
      const isWord = top !== undefined && wordKeys.has(keyOf(top)) && node.value !== null;
      if (isWord) node.value = node.source ?? String(node.value);
      if (typeof node.value !== 'string' || dateLike.test(node.value)) return;
      node.type = 'QUOTE_DOUBLE';
    },
  });
}

/** Null for what does not parse, or does not make sense once parsed (an alias of nothing). */
function readYaml(inner: string, keys: CarriedKeys): FrontMatterFields | null {
  try {
    return readMapping(inner, keys);
  } catch {
    return null;
  }
}

function isCarried(key: string, hasAuthor: boolean, { own, carry }: CarriedKeys): boolean {
  // A list of authors stays as it is.
  if (key === 'author' && !hasAuthor) return carry === 'all';
  if (readKeys.includes(key) || own.includes(key)) return false;
  return carry === 'all' ? !steeringKeys.has(key) : carry.includes(key);
}

function leftOf(keys: readonly string[], carried: (key: string) => boolean): readonly string[] {
  return keys.filter((key) => !readKeys.includes(key) && key !== 'date' && !carried(key));
}

/** Generators take a list of tags; written as words with commas between, it is one of strings. */
function listTags(document: Document, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const text = listKeys.has(keyOf(pair)) ? writtenText(pair) : null;
    if (text === null) continue;
    const words = text.split(/[,，、]/).map((word) => unquoted(word).replace(/^#+/, ''));
    pair.value = document.createNode(
      words.filter((word) => word !== ''),
      { flow: true },
    );
  }
}

function readMapping(inner: string, keys: CarriedKeys): FrontMatterFields | null {
  const document = parseDocument(inner, { logLevel: 'silent', version: '1.2' });
  if (document.errors.length > 0) return null;
  const map = document.contents;
  if (map === null) return emptyFields;
  if (!isMap(map)) return null;
  const pairs: readonly Pair[] = map.items;
  const find = (key: string) => writtenText(pairs.find((pair) => keyOf(pair) === key));
  const fields = {
    title: find('title'),
    author: find('author'),
    description: find('description'),
    date: find('pubDate'),
  };
  const carried = (key: string) => isCarried(key, fields.author !== null, keys);
  const left = leftOf(pairs.map(keyOf), carried);
  map.items = map.items.filter((pair) => carried(keyOf(pair)));
  map.flow = false;
  listTags(document, map.items);
  quoteStrings(document);
  const rest = map.items.length === 0 ? '' : document.toString({ lineWidth: 0 });
  return { ...fields, rest, left };
}

function unquoted(value: string): string {
  const text = value.trim();
  const quote = text[0];
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote)
    ? text.slice(1, -1)
    : text;
}

interface LineReading {
  readonly firstLine: number;
  readonly keyName: (written: string) => string;
  /** A value as YAML. */
  readonly write: (key: string, value: string) => string;
}

const headerReading: LineReading = {
  firstLine: 1,
  keyName: (written) => written.toLowerCase(),
  // In a header a list of tags is words with commas between.
  write: (key, value) =>
    listKeys.has(key)
      ? `[${value
          .split(',')
          .map((tag) => quoted(tag.trim()))
          .join(', ')}]`
      : quoted(value),
};

const brokenYamlReading: LineReading = {
  firstLine: 2,
  keyName: (written) => written,
  write: (_key, value) => quoted(value),
};

/** Key by key, each value taken literally; for headers and for YAML that does not parse. */
function readLines(
  inner: string,
  reading: LineReading,
  carriedKeys: CarriedKeys,
  reporter: Reporter,
): FrontMatterFields {
  const values = new Map<string, string>();
  for (const [index, line] of inner.split('\n').entries()) {
    const match = keyLine.exec(line);
    const key = match?.[1] === undefined ? undefined : reading.keyName(match[1]);
    if (key !== undefined && !values.has(key)) values.set(key, unquoted(match?.[2] ?? ''));
    else if (line.trim() !== '') {
      const at = reading.firstLine + index;
      reporter.dropped(at, 'front-matter', 'frontMatterLine', { text: line.trim() });
    }
  }
  const carried = (key: string) => isCarried(key, true, carriedKeys);
  return {
    title: values.get('title') ?? null,
    author: values.get('author') ?? null,
    description: values.get('description') ?? null,
    date: values.get('pubDate') ?? null,
    rest: [...values]
      .filter(([key]) => carried(key))
      .map(([key, value]) => `${key}: ${reading.write(key, value)}\n`)
      .join(''),
    left: leftOf([...values.keys()], carried),
  };
}

/** Reads an issue's front matter; YAML that does not parse is read line by line and reported. */
export function readFrontMatter(
  text: string,
  issue: Issue,
  keys: CarriedKeys,
  reporter: Reporter,
): FrontMatterFields {
  if (issue.frontMatter === null) return emptyFields;
  const lines = text.slice(issue.frontMatter.from, issue.frontMatter.to).trimEnd().split('\n');
  if (issue.frontMatter.kind === 'header') {
    return readLines(lines.join('\n'), headerReading, keys, reporter);
  }
  const inner = lines.slice(1, -1).join('\n');
  const fields = readYaml(inner, keys);
  if (fields !== null) return fields;
  reporter.changed(1, 'front-matter', 'frontMatterUnreadable');
  return readLines(inner, brokenYamlReading, keys, reporter);
}
