import { expect, test } from 'vitest';
import { countedCharacters, findLines } from '../../../../src-renderer/preview/found-lines.ts';

const linesIn = (text: string, output: string): readonly number[] =>
  findLines(text, countedCharacters(output)).map(({ line }) => line);

test('lines are found by their words, whatever they look like in the output', () => {
  const text =
    '# Tide Weekly #9\n\n1. [**Pools** of rock](https://one.example)\n\n`Keeper` wrote of it.';
  const output = 'Tide Weekly #9 ① Pools of rock (one.example)\nKeeper wrote of it.';
  expect(linesIn(text, output)).toEqual([1, 3, 5]);
});

test('what is left out or said otherwise is passed over, and what follows is found', () => {
  const text = 'First words\n\nOnly for readers who pay\n\nLast words';
  expect(linesIn(text, 'First words\n\nLast words')).toEqual([1, 5]);
});

test('of a line in two languages either half is found', () => {
  const text = '1. [潮池与灯塔---Pools and lighthouses](https://one.example)';
  expect(linesIn(text, '潮池与灯塔')).toEqual([1]);
  expect(linesIn(text, 'Pools and lighthouses')).toEqual([1]);
});

test('the same words again are another line, in order', () => {
  const counted = countedCharacters('Read on. Between. Read on.');
  expect(findLines('Read on.\n\nBetween.\n\nRead on.', counted)).toEqual([
    { line: 1, at: 0 },
    { line: 3, at: 6 },
    { line: 5, at: 13 },
  ]);
});

test('a few letters, or words far away, are nobody’s', () => {
  expect(linesIn('ok', 'ok')).toEqual([]);
  expect(linesIn('Farewell', `${'x'.repeat(5_000)} Farewell`)).toEqual([]);
});
