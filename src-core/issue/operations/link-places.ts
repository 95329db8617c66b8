import type { Range, TextEdit } from '../../text/edit.ts';
import { lineKind } from '../parse/line-kind.ts';
import { closingBracket, linkAt } from '../parse/link-syntax.ts';
import { scanLines } from '../parse/scan-lines.ts';

/** A definition `[label]: target`, its target as it is written, with its title. */
export interface LinkDefinition {
  readonly target: string;
}

/** Where a text writes addresses and names definitions, outside code. */
export interface LinkPlaces {
  /** Addresses of links, pictures and HTML attributes. */
  readonly addresses: readonly Range[];
  /** What names a link definition: `at` is where `(target)` takes its place. */
  readonly references: readonly { readonly label: string; readonly at: Range }[];
  /** The labels of footnotes that are referred to, without `^`. */
  readonly footnotes: readonly (Range & { readonly label: string })[];
}

const attribute = /\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;

/** `isDefined` says which labels have a definition: only then is `[label]` alone a reference. */
export function linkPlaces(text: string, isDefined: (label: string) => boolean): LinkPlaces {
  const code = codeRanges(text);
  /** Behind a link's text is no other one. */
  const targets: Range[] = [];
  const isCode = (at: number): boolean =>
    [...targets.slice(-8), ...code].some(({ from, to }) => from <= at && at < to);
  const addresses: Range[] = [];
  const references: { readonly label: string; readonly at: Range }[] = [];
  const footnotes: (Range & { readonly label: string })[] = [];
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    if (isCode(at) || text[at - 1] === '\\') continue;
    const footnote = /^\[\^([^\]\s]{1,100})\]/u.exec(text.slice(at, at + 110));
    if (footnote !== null) {
      const [, label = ''] = footnote;
      footnotes.push({ from: at + 2, to: at + 2 + label.length, label });
      continue;
    }
    const link = linkAt(text, at, text.length);
    if (link !== null) targets.push({ from: link.labelTo + 1, to: link.to });
    if (link === null) {
      const close = closingBracket(text, at, Math.min(text.length, at + 1000));
      const label = text.slice(at + 1, close);
      const isReference = close !== -1 && text[close + 1] !== ':' && isDefined(label);
      if (isReference) references.push({ label, at: { from: close + 1, to: close + 1 } });
    } else if (link.reference !== null) {
      const place = { from: link.labelTo + 1, to: link.to };
      if (isDefined(link.reference)) references.push({ label: link.reference, at: place });
    } else if (link.url !== null && link.url !== '') {
      const from = text.indexOf(link.url, link.labelTo + 2);
      addresses.push({ from, to: from + link.url.length });
    }
  }
  for (const tag of text.matchAll(/<(?:img|a|source|video|audio|iframe)\s[^>]*>/giu)) {
    if (isCode(tag.index)) continue;
    for (const found of tag[0].matchAll(attribute)) {
      const url = found[1] ?? found[2] ?? '';
      const from = tag.index + found.index + found[0].length - 1 - url.length;
      if (url !== '') addresses.push({ from, to: from + url.length });
    }
  }
  return { addresses, references, footnotes };
}

/** Fences, and spans between backticks in one paragraph. */
function codeRanges(text: string): readonly Range[] {
  const lines = scanLines(text, 0);
  const ranges: Range[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.kinds[line] !== lineKind.code) continue;
    ranges.push({ from: lines.starts[line] ?? 0, to: lines.starts[line + 1] ?? text.length });
  }
  for (const span of text.matchAll(/(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n)[^])*?[^`])\1(?!`)/gu)) {
    ranges.push({ from: span.index, to: span.index + span[0].length });
  }
  return ranges;
}

const definitionLine = /^ {0,3}\[((?:\\.|[^\]\\])+)\]:[ \t]*(\S.*?)?[ \t]*$/u;
const titleLine = /^[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*$/u;

/** A text's link definitions by label; the first of a label counts. */
export function linkDefinitions(text: string): ReadonlyMap<string, LinkDefinition> {
  const found = new Map<string, LinkDefinition>();
  forDefinitions(text, (label, target, next) => {
    if (label.startsWith('^') || found.has(labelKey(label))) return;
    const title = titleLine.test(next) ? ` ${next.trim()}` : '';
    if (target !== '') found.set(labelKey(label), { target: target + title });
  });
  return found;
}

/** A text's footnotes by label (without `^`), each with all its lines. */
export function footnotesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  forDefinitions(text, (label, _target, _next, from) => {
    if (!label.startsWith('^') || found.has(label.slice(1))) return;
    const lines = text.slice(from).split('\n');
    let end = 1;
    for (const [index, line] of lines.entries()) {
      if (index === 0 || line.trim() === '') continue;
      if (!/^(?: {4}|\t)/u.test(line)) break;
      end = index + 1;
    }
    found.set(label.slice(1), lines.slice(0, end).join('\n'));
  });
  return found;
}

function forDefinitions(
  text: string,
  visit: (label: string, target: string, next: string, from: number) => void,
): void {
  const lines = scanLines(text, 0);
  const lineOf = (line: number): string =>
    text.slice(lines.starts[line] ?? text.length, lines.starts[line + 1] ?? text.length).trimEnd();
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.kinds[line] !== lineKind.definition) continue;
    const read = definitionLine.exec(lineOf(line));
    if (read !== null)
      visit(read[1] ?? '', read[2] ?? '', lineOf(line + 1), lines.starts[line] ?? 0);
  }
}

/** Labels compare without case, and with single blanks. */
export function labelKey(label: string): string {
  return label.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** Sorted, as edits must be. */
export function inTextOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
}
