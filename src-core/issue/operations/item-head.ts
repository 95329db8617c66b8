import type { Item, Marker } from '../model.ts';
import { numberLike } from './number-text.ts';

/** A head line taken apart; the parts in this order are the line. */
export interface HeadParts {
  readonly marker: Marker;
  readonly indent: string;
  /** `**`, `### ` or a bullet with its blanks. */
  readonly open: string;
  readonly number: string;
  /** What stands between number and text: `、`, `. `. */
  readonly mark: string;
  readonly core: string;
  readonly close: string;
  readonly trailing: string;
}

export function takeHeadApart(text: string, item: Item): HeadParts {
  const { marker, numberRange, head } = item;
  const line = text.slice(head.from, head.to);
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
  const trailing = /[ \t]*$/u.exec(line.slice(indent.length))?.[0] ?? '';
  const body = line.slice(indent.length, line.length - trailing.length);
  const parts = { marker, indent, open: '', number: '', mark: '', core: body, close: '', trailing };
  if (numberRange === null) return { ...parts, ...unnumbered(marker, body) };

  const numberAt = numberRange.from - head.from - indent.length;
  const open = body.slice(0, numberAt);
  const number = text.slice(numberRange.from, numberRange.to);
  const rest = body.slice(numberAt + number.length);
  const mark = /^\\?[.．,，:：､、)）]?[ \t]*/u.exec(rest)?.[0] ?? '';
  const core = rest.slice(mark.length);
  return { ...parts, open, number, mark, ...withoutClose(core, open) };
}

function unnumbered(marker: Marker, body: string): Pick<HeadParts, 'open' | 'core' | 'close'> {
  const open =
    marker === 'bullet'
      ? /^[-*+][ \t]+/u.exec(body)
      : marker === 'heading'
        ? /^#{1,6}[ \t]+/u.exec(body)
        : marker === 'bold'
          ? /^(?:\*\*|__)/u.exec(body)
          : null;
  if (open === null) return { open: '', core: body, close: '' };
  return { open: open[0], ...withoutClose(body.slice(open[0].length), open[0]) };
}

/** Splits off what closes `open`: the second `**` of a bold head, the `##` after a heading. */
function withoutClose(rest: string, open: string): Pick<HeadParts, 'core' | 'close'> {
  const strong = /^(?:\*\*|__)/u.exec(open)?.[0];
  if (strong !== undefined && rest.endsWith(strong)) {
    return { core: rest.slice(0, -strong.length), close: strong };
  }
  const closing = open.startsWith('#') ? (/[ \t]+#+$/u.exec(rest)?.[0] ?? '') : '';
  return { core: rest.slice(0, rest.length - closing.length), close: closing };
}

/** How far in a list's text stands that belongs to its item; 0 where the marker makes no list. */
export function markerWidth({ marker, indent, open, number, mark }: HeadParts): number {
  if (marker !== 'dot' || !/^[.)] {1,4}$/u.test(mark)) return 0;
  return indent.length + open.length + number.length + mark.length;
}

export function joinHead(parts: HeadParts): string {
  const { indent, open, number, mark, core, close, trailing } = parts;
  return indent + open + number + mark + core + close + trailing;
}

/**
 * The head `parts` as `like` is written, with `number` where that style has one: title, link and
 * tail stay. Null when circled numbers run out.
 */
export function restyleHead(parts: HeadParts, like: HeadParts, number: number): string | null {
  const written = like.number === '' ? '' : numberLike(number, like.number);
  if (written === null) return null;
  const strong = /^(?:\*\*|__)/u.exec(like.open)?.[0] ?? '';
  // A bold number alone (`**1、**[t](u)`) closes at once; anything else closes after the text.
  const core = strong === '' ? plainCore(parts) : withoutStrong(plainCore(parts));
  return joinHead({
    ...like,
    number: written,
    core,
    close: strong === '' ? '' : strong,
    trailing: parts.trailing,
  });
}

/** The text of a head without a bold mark that only half belongs to it. */
function plainCore({ open, core, close }: HeadParts): string {
  const strong = /^(?:\*\*|__)/u.exec(open)?.[0];
  if (strong === undefined || close !== '') return core;
  const at = core.indexOf(strong);
  return at === -1 ? core : core.slice(0, at) + core.slice(at + strong.length);
}

function withoutStrong(core: string): string {
  const inner = /^(\*\*|__)([^*_].*)\1$/u.exec(core)?.[2];
  return inner === undefined || inner.includes('**') ? core : inner;
}
