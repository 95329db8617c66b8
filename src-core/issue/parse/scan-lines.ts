import { char, skipBlanks } from './characters.ts';
import { closesHtmlBlock, openHtmlBlock, type HtmlBlock } from './html-block.ts';
import { lineKind, type LineKind } from './line-kind.ts';
import {
  fenceLength,
  headingLevelAt,
  indentOf,
  isDefinition,
  isThematicBreak,
  listColumnAt,
  opensFence,
  underlineLevel,
} from './line-shapes.ts';
import { canBeUnderlined } from './setext.ts';

/** The lines of a text and what block each belongs to. Line `i` is `starts[i]..starts[i + 1]`. */
export interface Lines {
  readonly count: number;
  /** `count + 1` offsets: the start of every line, then the end of the text. */
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  /** Whether a fence or an HTML block is still open at the end of the text. */
  readonly isOpen: boolean;
}

interface BlockState {
  fenceMark: number;
  fenceLength: number;
  /** The content column of the list item that holds the open fence; 0 outside lists. */
  fenceFloor: number;
  html: HtmlBlock | null;
  /** Content column of the open top-level list item; 0 outside lists. */
  listColumn: number;
  previous: LineKind;
  /** Lines of the paragraph so far that could all be the text of a setext heading. */
  plainLines: number;
}

/** Every line with its kind; lines before `bodyFrom` are front matter. Linear in the text's length. */
export function scanLines(text: string, bodyFrom: number): Lines {
  const starts = splitLines(text);
  const count = starts.length - 1;
  const kinds = new Uint8Array(count);
  const state: BlockState = {
    fenceMark: 0,
    fenceLength: 0,
    fenceFloor: 0,
    html: null,
    listColumn: 0,
    previous: lineKind.blank,
    plainLines: 0,
  };
  for (let line = 0; line < count; line += 1) {
    const from = starts[line] ?? 0;
    if (from < bodyFrom) {
      kinds[line] = lineKind.frontMatter;
      continue;
    }
    const next = starts[line + 1] ?? 0;
    const to = text.charCodeAt(next - 1) === char.lineFeed ? next - 1 : next;
    const kind = readLine(text, from, to, state);
    if (kind === lineKind.underline) kinds[line - 1] = lineKind.heading;
    kinds[line] = kind;
    state.previous = kind;
  }
  const isOpen = state.fenceMark !== 0 || state.html !== null;
  return { count, starts, kinds, isOpen };
}

/** Cuts after every line feed; a text that ends in one has no empty line after it. */
function splitLines(text: string): Int32Array {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  const last = text.length - 1;
  const open = last >= 0 && text.charCodeAt(last) !== char.lineFeed ? 1 : 0;
  const starts = new Int32Array(count + open + 1);
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts[line] = at + 1;
    line += 1;
  }
  starts[count + open] = text.length;
  return starts;
}

function readLine(text: string, from: number, to: number, state: BlockState): LineKind {
  const at = skipBlanks(text, from, to);
  const blank = at === to;
  const indent = blank ? 0 : indentOf(text, from, to);
  if (state.fenceMark !== 0) {
    const left = !blank && indent < state.fenceFloor;
    if (!left) {
      if (closesFence(text, at, to, indent, state)) state.fenceMark = 0;
      return lineKind.code;
    }
    state.fenceMark = 0;
  }
  if (state.html !== null) {
    if (!(blank && state.html.endsAtBlank)) {
      if (closesHtmlBlock(state.html, text, from, to)) state.html = null;
      return lineKind.html;
    }
    state.html = null;
  }
  if (blank) {
    state.plainLines = 0;
    return lineKind.blank;
  }
  const kind = openLine(text, from, at, to, indent, state);
  followList(text, at, to, indent, kind, state);
  state.plainLines =
    kind === lineKind.text && (state.plainLines > 0 || state.previous !== lineKind.text)
      ? state.plainLines + 1
      : 0;
  return kind;
}

function openLine(
  text: string,
  from: number,
  at: number,
  to: number,
  indent: number,
  state: BlockState,
): LineKind {
  const unit = text.charCodeAt(at);
  const inList = state.listColumn > 0 && indent >= state.listColumn;
  if (unit === char.backtick || unit === char.tilde) {
    if ((indent > 3 && !inList) || !opensFence(text, at, to)) return lineKind.text;
    state.fenceMark = unit;
    state.fenceLength = fenceLength(text, at, to);
    state.fenceFloor = inList ? state.listColumn : 0;
    return lineKind.code;
  }
  if (indent > 3) return lineKind.text;
  switch (unit) {
    case char.hash:
      return headingLevelAt(text, at, to) > 0 ? lineKind.heading : lineKind.text;
    case char.greater:
      return lineKind.quote;
    case char.bracketOpen:
      return isDefinition(text, at, to) ? lineKind.definition : lineKind.text;
    case char.less: {
      const block = openHtmlBlock(text, at, to);
      if (block === null) return lineKind.text;
      if (block !== 'line') state.html = block;
      return lineKind.html;
    }
    case char.equals:
    case char.dash:
    case char.star:
    case char.underscore:
      if (state.plainLines === 1 && underlineLevel(text, at, to) > 0) {
        if (canBeUnderlined(text, from)) return lineKind.underline;
      }
      return !inList && isThematicBreak(text, at, to) ? lineKind.thematicBreak : lineKind.text;
    default:
      return lineKind.text;
  }
}

function closesFence(
  text: string,
  at: number,
  to: number,
  indent: number,
  state: BlockState,
): boolean {
  if (at === to || text.charCodeAt(at) !== state.fenceMark || indent - state.fenceFloor > 3) {
    return false;
  }
  const length = fenceLength(text, at, to);
  return length >= state.fenceLength && skipBlanks(text, at + length, to) === to;
}

function followList(
  text: string,
  at: number,
  to: number,
  indent: number,
  kind: LineKind,
  state: BlockState,
): void {
  if (state.listColumn > 0 && indent >= state.listColumn) return;
  const column = kind === lineKind.text && indent <= 3 ? listColumnAt(text, at, to, indent) : 0;
  const lazy = kind === lineKind.text && state.previous === lineKind.text;
  if (column > 0) state.listColumn = column;
  else if (!lazy) state.listColumn = 0;
}
