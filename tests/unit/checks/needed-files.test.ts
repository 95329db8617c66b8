import { expect, test } from 'vitest';
import { neededFiles } from '#core/checks/needed-files.ts';

test('files of the library that an issue leads to, each once', () => {
  const text =
    '---\ntitle: a\n---\n\n![a](../assets/a%20b.png) ![a](../assets/a%20b.png)\n\n[b](./b.md#x) [c](https://c.example/c.png) [d](/d.png) [e](../../e.png)\n\n```\n![code](code.png)\n```\n';
  expect(neededFiles(text, '2026/one.md')).toEqual(['assets/a b.png', '2026/b.md']);
});
