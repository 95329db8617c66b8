import { expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { countWords } from '#core/text/words.ts';
import { createWordCounter } from '../../../../src-renderer/outline/create-word-counter.ts';
import { corpusIssues, ownIssues } from '../../../support/corpus.ts';
import { randomFrom } from '../../../support/random.ts';

const issues = [...ownIssues(), ...corpusIssues('counting words section by section')];

test('section by section there are as many words as in the whole text', () => {
  for (const { name, text } of issues) {
    const { words, cjkCharacters } = countWords(text);
    const counted = createWordCounter()(text, parseIssue(text));
    expect({ name, ...counted }).toEqual({ name, words, characters: cjkCharacters });
  }
});

test('after changes too, wherever they are', () => {
  const random = randomFrom(9);
  const [first] = issues;
  const count = createWordCounter();
  let text = first?.text ?? '';
  for (let step = 0; step < 60; step += 1) {
    const at = Math.floor(random.next() * text.length);
    const insert = ['word ', '字', '\n\n## New 节\n\n', ''][step % 4] ?? '';
    text = text.slice(0, at) + insert + text.slice(at + (insert === '' ? 40 : 0));
    const counted = count(text, parseIssue(text));
    expect([step, counted]).toEqual([step, createWordCounter()(text, parseIssue(text))]);
  }
});
