/** How a stretch of a message is set; `quote` and `pre` are blocks and stand around the others. */
export interface MessageMarks {
  readonly quote: boolean;
  readonly pre: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly href: string | null;
  readonly code: boolean;
}

interface Stretch {
  readonly text: string;
  readonly marks: MessageMarks;
}

/** The text of a message as its readers see it, in order; positions are UTF-16 units of that text. */
export type StyledText = readonly Stretch[];

export const unmarked: MessageMarks = {
  quote: false,
  pre: false,
  bold: false,
  italic: false,
  strike: false,
  href: null,
  code: false,
};

export function plain(text: string): StyledText {
  return text === '' ? [] : [{ text, marks: unmarked }];
}

export function textOf(styled: StyledText): string {
  return styled.map(({ text }) => text).join('');
}

export function lengthOf(styled: StyledText): number {
  return styled.reduce((length, { text }) => length + text.length, 0);
}

export function joined(parts: readonly StyledText[], separator: StyledText): StyledText {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [...separator, ...part]));
}

export function marked(styled: StyledText, marks: Partial<MessageMarks>): StyledText {
  return styled.map((stretch) => ({ ...stretch, marks: { ...stretch.marks, ...marks } }));
}

export function slice(styled: StyledText, from: number, to: number): StyledText {
  const result: Stretch[] = [];
  let position = 0;
  for (const { text, marks } of styled) {
    const part = text.slice(Math.max(0, from - position), Math.max(0, to - position));
    if (part !== '') result.push({ text: part, marks });
    position += text.length;
  }
  return result;
}

/** Without white space at both ends. */
export function trimmed(styled: StyledText): StyledText {
  const text = textOf(styled);
  const end = text.trimEnd().length;
  return slice(styled, text.length - text.trimStart().length, Math.max(end, 0));
}

// Control characters, the marks that only direct the line, and what is no character at all: the
// service takes them out or puts spaces in their place, and then the places of links would be off.
const unsendable =
  /[\p{Cc}\u2028-\u202e]|\u0333|\u033f|\u034a|[\u{e0001}-\u{e001f}]|\p{Surrogate}/gu;

/** Anything but the characters of most texts, all of which messages hold. */
const unusual = /[^\n\t -~\u00a0-\u0332\u2010-\u2027\u3000-\ud7ff\uff00-\uffef]/;

/** A text without the characters that no message holds. */
export function sendable(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(unsendable, (character) => (/[\n\t]/.test(character) ? character : ''));
}
