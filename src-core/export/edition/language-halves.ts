import { halvesPartAt } from '../../issue/half-title.ts';
import { offsetInDocument, type PlacedInline } from '../../markdown/place-inline.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import { isApart, type BilingualText } from './bilingual-texts.ts';
import type { EditionLanguage } from './edition-settings.ts';

/** The text of nodes without links and pictures, which stand for themselves, and without code. */
export function ownText(nodes: readonly PlacedInline[], within: Range): string {
  return nodes
    .map((node) => {
      if (isApart(node) || node.to <= within.from || node.from >= within.to) return '';
      if (node.children.length > 0) return ownText(node.children, within);
      if (node.token.type !== 'text' && node.token.type !== 'escape') return '';
      const from = Math.max(0, within.from - node.from);
      return node.token.raw.slice(from, Math.max(0, within.to - node.from));
    })
    .join('');
}

/** Nodes that follow one another, and the node that they are in. */
interface Level {
  readonly range: Range;
  readonly outer: { readonly node: Range; readonly level: Level } | null;
}

/** Where the dashes stand that part a text in two. */
export interface Parting {
  readonly at: number;
  readonly level: Level;
}

function clipped(nodes: readonly PlacedInline[], within: Range): Range {
  return {
    from: Math.max(within.from, nodes[0]?.from ?? within.from),
    to: Math.min(within.to, nodes.at(-1)?.to ?? within.to),
  };
}

function findIn(
  nodes: readonly PlacedInline[],
  within: Range,
  candidates: ReadonlySet<number>,
  outer: Level['outer'],
): Parting | null {
  const level: Level = { range: clipped(nodes, within), outer };
  for (const node of nodes) {
    if (isApart(node)) continue;
    if (node.children.length > 0) {
      const inner = findIn(node.children, within, candidates, { node, level });
      if (inner !== null) return inner;
    }
    if (node.children.length > 0 || node.token.type !== 'text') continue;
    for (const { index } of node.token.raw.matchAll(/---/g)) {
      const at = offsetInDocument(node, index);
      if (candidates.has(at)) return { at, level };
    }
  }
  return null;
}

/** The first dashes that part the text in two; null when it is written once. */
export function findParting({ nodes, within }: BilingualText, text: string): Parting | null {
  const range = clipped(nodes, within);
  if (range.to <= range.from) return null;
  const places = halvesPartAt(text.slice(range.from, range.to));
  if (places.length === 0) return null;
  return findIn(nodes, range, new Set(places.map((at) => range.from + at)), null);
}

/** A text taken apart; the halves are Markdown. */
export interface Halves {
  readonly zh: string;
  readonly en: string;
}

/** A piece of a text and what stays of it in each language. */
export interface PartedRange extends Range {
  readonly zh: string;
  readonly en: string;
}

export function halvesOf({ at, level }: Parting, text: string): Halves {
  return { zh: text.slice(level.range.from, at), en: text.slice(at + 3, level.range.to) };
}

/**
 * What the dashes part, with both halves as they are written, blanks included; null where a half is
 * empty, which is no text in two languages.
 */
export function partedRange({ at, level: { range } }: Parting, text: string): PartedRange | null {
  const { zh, en } = halvesOf({ at, level: { range, outer: null } }, text);
  return zh.trim() === '' || en.trim() === '' ? null : { ...range, zh, en };
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/**
 * What to delete so that the half of the language stays. Where the half is empty the other one stays
 * without the dashes. A node around the dashes (bold) stays around what stays of it.
 */
export function halfEdit(parting: Parting, language: EditionLanguage, text: string): TextEdit {
  let { level } = parting;
  let [from, to] = [parting.at, parting.at + 3];
  for (;;) {
    const isEmpty =
      language === 'zh' ? isBlank(text, level.range.from, from) : isBlank(text, to, level.range.to);
    if (!isEmpty) break;
    if (level.outer === null) return { from: parting.at, to: parting.at + 3, insert: '' };
    ({ from, to } = level.outer.node);
    level = level.outer.level;
  }
  if (language === 'zh') {
    const end = text.slice(level.range.from, from).trimEnd().length + level.range.from;
    return { from: end, to: level.range.to, insert: '' };
  }
  const kept = text.slice(to, level.range.to);
  const blanks = kept.length - kept.trimStart().length;
  return { from: level.range.from, to: to + blanks, insert: '' };
}
