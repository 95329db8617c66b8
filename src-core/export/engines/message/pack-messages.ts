import { cutText } from './cut-text.ts';
import type { Piece } from './message-pieces.ts';
import type { MessageLimits } from './message-row.ts';
import { lengthOf, plain, type StyledText } from './styled-text.ts';
import { toTelegramHtml } from './to-telegram-html.ts';

/** How much of a message's limits something takes. */
interface Size {
  readonly length: number;
  readonly entities: number;
  readonly payload: number;
}

function sizeOf(styled: StyledText): Size {
  const { html, entities } = toTelegramHtml(styled);
  return { length: lengthOf(styled), entities, payload: html.length };
}

function sum(sizes: readonly Size[]): Size {
  return {
    length: sizes.reduce((total, { length }) => total + length, 0),
    entities: sizes.reduce((total, { entities }) => total + entities, 0),
    payload: sizes.reduce((total, { payload }) => total + payload, 0),
  };
}

function isWithin(size: Size, limits: MessageLimits): boolean {
  return (
    size.length <= limits.length &&
    size.entities <= limits.entities &&
    size.payload <= limits.payload
  );
}

const lineEnd = plain('\n');
const paragraphEnd = plain('\n\n');

interface Placed {
  readonly piece: Piece;
  readonly size: Size;
}

export interface Packed {
  readonly messages: readonly StyledText[];
  /** The pieces that one message could not hold, and in how many parts they are. */
  readonly cut: readonly { readonly line: number; readonly parts: number }[];
}

/** A message while it is filled. */
interface Open {
  readonly parts: StyledText[];
  size: Size;
}

function add(message: Open, { piece, size }: Placed): void {
  const glue = message.parts.length === 0 ? [] : piece.isTight ? lineEnd : paragraphEnd;
  message.parts.push([...glue, ...piece.text]);
  message.size = sum([message.size, size, glueSize]);
}
/** The longest glue, so that the sum never says too little. */
const glueSize: Size = { length: 2, entities: 0, payload: 2 };

/** Packs with room left for `(1/3)`. */
function packWithin(pieces: readonly Placed[], limits: MessageLimits): Packed {
  const messages: Open[] = [];
  const cut: { line: number; parts: number }[] = [];
  let current: Open = { parts: [], size: sum([]) };
  let heading: Placed | null = null;
  let waiting: Placed[] = [];
  const holds = (size: Size): boolean => isWithin(sum([current.size, size, glueSize]), limits);
  const next = (): void => {
    if (current.parts.length > 0) messages.push(current);
    current = { parts: [], size: sum([]) };
  };
  const placeWaiting = (): void => {
    for (const each of waiting) {
      if (!holds(each.size)) next();
      add(current, each);
    }
    waiting = [];
  };
  for (const placed of pieces) {
    if (placed.piece.kind === 'heading' && isWithin(placed.size, half(limits))) {
      const together = sum([...waiting, placed].map(({ size }) => size));
      if (!isWithin(together, half(limits))) placeWaiting();
      heading = placed;
      waiting.push(placed);
      continue;
    }
    const group: readonly Placed[] = [...waiting, placed];
    const needed = sum(group.flatMap(({ size }) => [size, glueSize]));
    if (!holds(needed)) {
      next();
      if (waiting.length === 0 && heading !== null) waiting = [heading];
    }
    for (const each of waiting) add(current, each);
    waiting = [];
    if (holds(placed.size)) {
      add(current, placed);
      continue;
    }
    const room = current.size;
    const fits = (part: StyledText): boolean =>
      isWithin(sum([room, sizeOf(part), glueSize]), limits);
    const parts = cutText(placed.piece.text, fits);
    cut.push({ line: placed.piece.line, parts: parts.length });
    for (const [index, text] of parts.entries()) {
      if (index > 0) {
        next();
        if (heading !== null) add(current, heading);
      }
      add(current, { piece: { ...placed.piece, text, isTight: false }, size: sizeOf(text) });
    }
  }
  placeWaiting();
  next();
  return { messages: messages.map(({ parts }) => parts.flat()), cut };
}

/** A heading that is longer than half a message is cut like anything else. */
function half(limits: MessageLimits): MessageLimits {
  return {
    length: limits.length / 2,
    entities: limits.entities / 2,
    payload: limits.payload / 2,
  };
}

function label(index: number, count: number): string {
  return `(${index + 1}/${count})`;
}

/**
 * Pieces as messages within the limits: whole pieces, a section's heading again where it goes on in
 * the next message, and `(1/3)` below each when there are several. A piece that alone is too long is
 * cut.
 */
export function packMessages(pieces: readonly Piece[], limits: MessageLimits): Packed {
  const placed = pieces.map((piece) => ({ piece, size: sizeOf(piece.text) }));
  const whole = packWithin(placed, limits);
  if (whole.messages.length <= 1 && whole.cut.length === 0) return whole;
  for (let digits = 1; ; digits += 1) {
    const room = label(0, 1).length + 2 * (digits - 1) + 2;
    const packed = packWithin(placed, {
      ...limits,
      length: limits.length - room,
      payload: limits.payload - room,
    });
    const { length: count } = packed.messages;
    if (count === 1) return packed;
    if (String(count).length > digits) continue;
    const messages = packed.messages.map((message, index) => [
      ...message,
      ...plain(`\n\n${label(index, count)}`),
    ]);
    return { ...packed, messages };
  }
}
