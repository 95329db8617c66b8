import type { IssueAnalysis } from '../issue/parse/analyse-issue.ts';
import { definitionsOf } from '../issue/parse/definitions.ts';
import { readHeadingTitle } from '../issue/parse/head-title.ts';
import type { Issue } from '../issue/model.ts';
import { foldedFrom, foldText, writtenFrom, type FoldedText } from './fold-text.ts';

/** What a search says of a file besides its text. */
export interface SearchedFile {
  /** The path below the library's folder. */
  readonly id: string;
  readonly title: string | null;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly language: Issue['language'];
}

/** All places are places of the folded text; pairs are `from, to`, ascending. */
export interface SearchDocument extends SearchedFile {
  readonly folded: FoldedText;
  /** The text as it is written, in UTF-8: strings of it would weigh twice as much. */
  readonly written: Uint8Array;
  /** Where each line begins: in the folded text, and among the bytes of `written`. */
  readonly lines: Int32Array;
  readonly titleFolded: string;
  /** Where the title is written; an empty pair when it is not. */
  readonly titleRange: readonly [number, number];
  /** The lines that are heads of items, and their texts without addresses. */
  readonly heads: Int32Array;
  readonly headText: string;
  readonly links: Int32Array;
  /** The addresses, one a line. */
  readonly linkText: string;
  readonly sections: readonly SearchedSection[];
}

interface SearchedSection {
  readonly title: string;
  readonly titleFolded: string;
  readonly from: number;
  readonly to: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Any address, also one of a picture or a definition: it ends where prose begins again. */
const address = /https?:\/\/[^\s<>"`\\^{}|()[\]（）【】「」『』《》〈〉。，、；：！？“”‘’…]+/gu;

export function createSearchDocument(
  file: SearchedFile,
  text: string,
  analysis: IssueAnalysis,
  titleRange: { readonly from: number; readonly to: number } | null,
): SearchDocument {
  const folded = foldText(text);
  const written = encoder.encode(text);
  const at = (place: number) => foldedFrom(folded, place);
  const heads = analysis.draft.sections.flatMap(({ items }) =>
    items.flatMap(({ restFrom, to }) => [at(restFrom), at(to)]),
  );
  const links = [...folded.text.matchAll(address)].flatMap(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const findDefinition = definitionsOf(text, analysis.lines);
  const sections = analysis.draft.sections.map(({ from, to, head }) => {
    const title =
      head === null ? '' : readHeadingTitle(text, head.textFrom, head.textTo, findDefinition).title;
    return {
      title: detached(title),
      titleFolded: foldText(title).text,
      from: at(from),
      to: at(to),
    };
  });
  return {
    ...file,
    title: file.title === null ? null : detached(file.title),
    folded,
    written,
    lines: lineStarts(folded.text, written),
    titleFolded: foldText(file.title ?? '').text,
    titleRange: titleRange === null ? [0, 0] : [at(titleRange.from), at(titleRange.to)],
    heads: Int32Array.from(heads),
    headText: detached(linesOf(folded.text, heads).replaceAll(address, ' ')),
    links: Int32Array.from(links),
    linkText: detached(linesOf(folded.text, links)),
    sections,
  };
}

/** The text as it is written. */
export function writtenText({ written }: SearchDocument): string {
  return decoder.decode(written);
}

/** A line of a document; as written, without its line end. */
interface DocumentLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Where it begins in the whole text as written. */
  readonly from: number;
}

/** The line that holds a place of the folded text. */
export function lineOf({ folded, lines, written }: SearchDocument, place: number): DocumentLine {
  let number = 1;
  for (let high = lines.length / 2 + 1; high - number > 1;) {
    const middle = (number + high) >>> 1;
    if ((lines[middle * 2 - 2] ?? 0) <= place) number = middle;
    else high = middle;
  }
  const next = lines[number * 2 + 1];
  const bytes = written.subarray(lines[number * 2 - 1], next === undefined ? undefined : next - 1);
  const from = writtenFrom(folded, lines[number * 2 - 2] ?? 0);
  return { number, text: decoder.decode(bytes), from };
}

/** Folding keeps every line end, so that the folded lines are those of the text. */
function lineStarts(folded: string, written: Uint8Array): Int32Array {
  const starts = [0, 0];
  let byte = 0;
  for (let at = folded.indexOf('\n'); at !== -1; at = folded.indexOf('\n', at + 1)) {
    byte = written.indexOf(10, byte) + 1;
    starts.push(at + 1, byte);
  }
  return Int32Array.from(starts);
}

/** Roughly what a document keeps in memory, in bytes. */
export function weightOf(document: SearchDocument): number {
  const { folded, written, headText, linkText, heads, links, lines } = document;
  const strings = [folded.text, headText, linkText].reduce((sum, text) => sum + sizeOf(text), 0);
  const tables = [folded.changed, heads, links, lines];
  return strings + written.length + tables.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Strings without any sign beyond Latin take one byte each. */
function sizeOf(text: string): number {
  return /[^\0-\xff]/u.test(text) ? text.length * 2 : text.length;
}

function linesOf(text: string, pairs: readonly number[]): string {
  const lines: string[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    lines.push(text.slice(pairs[index], pairs[index + 1]));
  }
  return lines.join('\n');
}

/** A copy of its own: a part of a text would keep the whole of it in memory. */
function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}
