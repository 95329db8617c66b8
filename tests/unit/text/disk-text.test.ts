import { expect, test } from 'vitest';
import { decodeDiskText, encodeDiskText, type DiskText } from '#core/text/disk-text.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { forSeeds, type Random } from '../../support/random.ts';

const encoder = new TextEncoder();

function decode(raw: string): DiskText {
  const result = decodeDiskText(encoder.encode(raw));
  if (!result.ok) throw new Error('not UTF-8');
  return result.value;
}

/** `raw` after its text was edited, as it would stand on disk. */
function edited(raw: string, edit: (text: string) => string): string {
  const disk = decode(raw);
  const bytes = encodeDiskText(edit(disk.text), disk);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function randomText(random: Random): string {
  const pieces = [
    '\r',
    '\n',
    '\r\n',
    'a',
    'word',
    '',
    '\0',
    '\u2028',
    '\uFEFF',
    '中',
    '🦄',
    ' ',
    '\u0085',
  ];
  return Array.from({ length: random.below(60) }, () => random.pick(pieces)).join('');
}

test('the text has LF line ends and no BOM', () => {
  const disk = decode('\uFEFFa\r\nb\rc\nd');
  expect(disk).toEqual({
    text: 'a\nb\nc\nd',
    bom: true,
    lineEndings: [
      { ending: '\r\n', count: 1 },
      { ending: '\r', count: 1 },
      { ending: '\n', count: 1 },
    ],
  });
});

test.each(['', '\n', '\r', '\r\r\n', '\uFEFF', '\uFEFF\uFEFFa', 'a\r', 'a\u2028b\0', 'x\n\uFEFFy'])(
  'saving %j untouched gives identical bytes',
  (raw) => {
    expect(edited(raw, (text) => text)).toBe(raw);
  },
);

test('saving any untouched text gives identical bytes', () => {
  forSeeds(2000, (random) => {
    const raw = randomText(random);
    expect(decode(raw).text.includes('\r')).toBe(false);
    expect(edited(raw, (text) => text)).toBe(raw);
  });
});

test('saving an untouched real issue gives identical bytes', () => {
  for (const { name, bytes } of corpusIssues('line endings and BOM')) {
    const result = decodeDiskText(bytes);
    if (!result.ok) throw new Error(name);
    const saved = Buffer.from(encodeDiskText(result.value.text, result.value));
    expect(saved.equals(bytes) ? name : `changed ${name}`).toBe(name);
  }
});

test('a file of one ending keeps it for new lines, and the last line its missing end', () => {
  expect(edited('a\r\nb', (text) => `new\n${text}`)).toBe('new\r\na\r\nb');
  expect(edited('a\rb\r', (text) => `${text}c\n`)).toBe('a\rb\rc\r');
  expect(edited('no end', (text) => `${text}\nnext`)).toBe('no end\nnext');
});

test('in a mixed file untouched lines keep their endings around a changed one', () => {
  const raw = 'one\r\ntwo\nthree\r\nfour\rfive\n';
  expect(edited(raw, (text) => text.replace('three', '3'))).toBe('one\r\ntwo\n3\r\nfour\rfive\n');
  expect(edited(raw, (text) => text.replace('two\n', ''))).toBe('one\r\nthree\r\nfour\rfive\n');
  expect(edited(raw, (text) => text.replace('four\n', 'four\nnew\n'))).toBe(
    'one\r\ntwo\nthree\r\nfour\rnew\rfive\n',
  );
});

test('a moved line takes its ending along, and so do the blank lines after it', () => {
  const raw = 'a\r\n\r\nb\r\n\r\nc\n\nd\n';
  expect(edited(raw, () => 'c\n\na\n\nb\n\nd\n')).toBe('c\n\na\r\n\r\nb\r\n\r\nd\n');
});

test('unchanged lines of a mixed file keep their endings whatever else changes', () => {
  forSeeds(300, (random) => {
    const endings = ['\n', '\r\n', '\r'];
    const lines = Array.from({ length: 2 + random.below(20) }, (_, i) => ({
      line: `line ${i}`,
      ending: random.pick(endings),
    }));
    const raw = lines.map(({ line, ending }) => line + ending).join('');
    const kept = lines.filter(() => random.below(4) > 0);
    const moved = random.below(kept.length + 1);
    const shuffled = [...kept.slice(moved), ...kept.slice(0, moved)];
    const expected = shuffled.map(({ line, ending }) => line + ending).join('');
    const text = shuffled.map(({ line }) => `${line}\n`).join('');
    expect(edited(raw, () => text)).toBe(expected);
  });
});

test('a large mixed file rewritten in every line is saved within the time of a test', () => {
  const lines = Array.from({ length: 40_000 }, (_, i) => `line ${i}`);
  const raw = lines.map((line, i) => line + (i % 2 === 0 ? '\n' : '\r\n')).join('');
  const result = edited(raw, () => lines.toReversed().join('\n'));
  expect(result.startsWith('line 39999\r\nline 39998\n')).toBe(true);
});
