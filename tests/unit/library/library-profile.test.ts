import { describe, expect, test } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import { makeDesk, makeLibrary, openOk } from './desk-support.ts';

function itemsOf({ files }: Library): readonly (number | undefined)[] {
  return files.map(({ sections }) => sections?.map(({ itemCount }) => itemCount)[0]);
}

describe('what is set for a library', () => {
  test('decides which files are issues, what is an item, and what a snippet is called', async () => {
    const subscribe = 'Enjoyed this issue? Tell a friend about it.';
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [
        `2024-02-0${n}-weekly.md`,
        `# Weekly #${n} (2024-02-0${n})\n\n## Thanks\n\n- [a${n}](https://e.x)\n\n## End\n\n${subscribe}\n`,
      ]),
    );
    const folder = makeLibrary({ ...files, 'season.md': '# All of it\n' });
    const { desk, until } = makeDesk();
    await openOk(desk, folder);
    const before = await until(({ found }) => found !== null);
    expect(before.found).toMatchObject({ issueCount: 6, marker: { value: 'bullet', count: 5 } });
    expect(before.recurring.snippets.map(({ name }) => name)).toEqual(['End']);
    expect(itemsOf(before)[0]).toBe(1);

    await desk.changeSettings([
      { path: ['issues', 'file'], value: '{date}-weekly' },
      { path: ['profile', 'items'], value: [{ item: false, section: 'thanks' }] },
      { path: ['snippets'], value: [{ first: subscribe, name: 'share' }] },
    ]);
    const after = await until(({ found }) => found?.issueCount === 5);
    expect(after.recurring.snippets.map(({ name }) => name)).toEqual(['share']);
    expect(after.files.at(-1)).toMatchObject({ id: 'season.md', kind: 'other' });
    expect(itemsOf(after)[0]).toBe(0);

    await desk.changeSettings([{ path: ['snippets', 0, 'recurs'], value: false }]);
    expect(desk.current()?.shown.recurring).toEqual({ snippets: [], firstLines: [] });
  });
});
