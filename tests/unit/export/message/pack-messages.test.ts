import { expect, it } from 'vitest';
import { packMessages } from '#core/export/engines/message/pack-messages.ts';
import type { Piece } from '#core/export/engines/message/message-pieces.ts';
import {
  lengthOf,
  plain,
  textOf,
  unmarked,
  type StyledText,
} from '#core/export/engines/message/styled-text.ts';
import { toTelegramHtml } from '#core/export/engines/message/to-telegram-html.ts';
import { forSeeds, type Random } from '../../../support/random.ts';

const limits = { length: 120, entities: 12, payload: 700 };
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function piece(kind: Piece['kind'], text: string | StyledText, line = 1): Piece {
  const styled = typeof text === 'string' ? plain(text) : text;
  return { kind, text: styled, isTight: false, line };
}

function packed(...pieces: readonly Piece[]): readonly string[] {
  return packMessages(pieces, limits).messages.map(textOf);
}

it('puts everything into one message without a label where it fits', () => {
  expect(packed(piece('text', 'a'), piece('heading', 'H'), piece('item', 'b'))).toEqual([
    'a\n\nH\n\nb',
  ]);
});

it('cuts between items, repeats the heading and numbers the parts', () => {
  const items = ['a', 'b', 'c'].map((letter) => piece('item', letter.repeat(50)));
  expect(packed(piece('heading', 'H'), ...items)).toEqual([
    `H\n\n${'a'.repeat(50)}\n\n${'b'.repeat(50)}\n\n(1/2)`,
    `H\n\n${'c'.repeat(50)}\n\n(2/2)`,
  ]);
});

it('leaves no heading at the end of a message', () => {
  const [first, second] = packed(
    piece('item', 'a'.repeat(90)),
    piece('heading', 'Heading'),
    piece('item', 'b'.repeat(30)),
  );
  expect(first).not.toContain('Heading');
  expect(second).toContain(`Heading\n\n${'b'.repeat(30)}`);
});

it('cuts an item that alone is too long at its paragraphs, else at its sentences', () => {
  const paragraphs = `${'a'.repeat(60)}\n\n${'b'.repeat(60)}`;
  const sentences = `${'a'.repeat(60)}。${'b'.repeat(60)}。`;
  expect(packed(piece('item', paragraphs))[0]).toBe(`${'a'.repeat(60)}\n\n(1/2)`);
  expect(packed(piece('item', sentences))[0]).toBe(`${'a'.repeat(60)}。\n\n(1/2)`);
  expect(packMessages([piece('item', paragraphs, 7)], limits).cut).toEqual([{ line: 7, parts: 2 }]);
});

it('cuts no link in two where there is another place', () => {
  const link: StyledText = [
    { text: 'x'.repeat(70), marks: unmarked },
    { text: 'y z '.repeat(15), marks: { ...unmarked, href: 'https://a.example/' } },
  ];
  const { messages } = packMessages([piece('item', link)], limits);
  expect(messages.map((message) => toTelegramHtml(message).html)).toEqual([
    `${'x'.repeat(70)}\n\n(1/2)`,
    `<a href="https://a.example/">${'y z '.repeat(15).trim()}</a>\n\n(2/2)`,
  ]);
});

const alphabet = ['a', 'b ', '. ', '。', '中', '\n', '\n\n', '👩‍👩‍👧', 'é', '🇨🇳', '&', '<', 'word '];

function randomText(random: Random): StyledText {
  return Array.from({ length: 1 + random.below(6) }, () => {
    const text = Array.from({ length: 1 + random.below(25) }, () => random.pick(alphabet)).join('');
    const href = random.below(4) === 0 ? `https://a.example/${random.below(99)}` : null;
    return { text, marks: { ...unmarked, bold: random.below(3) === 0, href } };
  });
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

// A message's limits hold for any pieces, nothing is lost, and no grapheme is cut (G1-G3).
it('keeps any pieces within the limits, whole and in order', () => {
  forSeeds(300, (random) => {
    const pieces = Array.from({ length: 1 + random.below(12) }, (_, index): Piece => {
      const kind = random.pick(['heading', 'item', 'item', 'text'] as const);
      const text = kind === 'heading' ? plain(`H${index}`) : randomText(random);
      return { kind, text, isTight: random.below(2) === 0, line: index + 1 };
    }).filter(({ text }) => textOf(text).trim() !== '');
    const { messages } = packMessages(pieces, limits);
    for (const message of messages) {
      const { html, entities } = toTelegramHtml(message);
      expect(lengthOf(message)).toBeLessThanOrEqual(limits.length);
      expect(entities).toBeLessThanOrEqual(limits.entities);
      expect(html.length).toBeLessThanOrEqual(limits.payload);
    }
    const bodies = messages.map((message) => textOf(message).replace(/\n\n\(\d+\/\d+\)$/, ''));
    const headings = pieces
      .filter(({ kind }) => kind === 'heading')
      .map(({ text }) => textOf(text));
    const withoutHeadings = (text: string) =>
      squeezed(
        text
          .split('\n')
          .filter((line) => !headings.includes(line))
          .join('\n'),
      );
    expect(bodies.map(withoutHeadings).join('')).toBe(
      squeezed(
        pieces
          .filter(({ kind }) => kind !== 'heading')
          .map(({ text }) => textOf(text))
          .join('\n'),
      ),
    );
    for (const heading of headings) {
      expect(bodies.some((body) => body.split('\n').includes(heading))).toBe(true);
    }
    const whole = new Set(
      pieces.flatMap(({ text }) =>
        [...graphemes.segment(textOf(text))].map(({ segment }) => segment),
      ),
    );
    const ends = bodies.flatMap((body) => {
      const parts = [...graphemes.segment(body)];
      return [parts[0]?.segment ?? '', parts.at(-1)?.segment ?? ''];
    });
    for (const end of ends) expect(whole).toContain(end);
  });
});
