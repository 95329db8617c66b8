import { expect, test } from 'vitest';
import { rebaseText } from '../../../../src-renderer/outline/rebase-text.ts';

const from = '# A\n\n1. one\n\n2. two\n\n3. three\n';
const to = '# A\n\n1. one\n\n2. three\n';

test.each([
  ['nothing else changed', from, to],
  ['it is so already', to, to],
  ['the title has changed', from.replace('# A', '# Another'), to.replace('# A', '# Another')],
  ['more was added at the end', `${from}\n4. four\n`, `${to}\n4. four\n`],
  ['the item itself has changed', from.replace('two', 'two and more'), null],
  ['the item is gone with another', '# A\n\n1. one\n', null],
])('O13 %s', (_, now, expected) => {
  expect(rebaseText(from, to, now)).toBe(expected);
});
