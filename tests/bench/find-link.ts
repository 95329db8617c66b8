import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScan } from '../../src-main/library/scan-library.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';

const issues = 2000;
const items = 12;
const day = 86_400_000;

/** Each repeats one link of an issue before it. */
function issueText(number: number): string {
  const date = new Date(Date.UTC(1990, 0, 6) + number * 7 * day).toISOString().slice(0, 10);
  const entries = Array.from({ length: items }, (_, index) => {
    const page = index === 0 ? `${Math.floor(number / 2)}/5` : `${number}/${index}`;
    return `${index + 1}. [An item with a title of a common length](https://github.com/Owner${page})\n\nA paragraph of description with **bold** text, \`code\` and a [link](https://www.example.org/more/${page}?utm_source=weekly) in it, as long as they usually are. 中文与英文混排的一段说明文字。\n`;
  });
  return `# Sample Weekly #${number}: What to measure (${date})\n\n## Tools\n\n${entries.join('\n')}`;
}

let folder = '';

/** Where a link was sent, asked of the index that a scan leaves behind, against that scan. */
export const bench: Bench = {
  title: `Where a link was sent in ${issues} issues`,
  prepare: async () => {
    folder = await mkdtemp(join(tmpdir(), 'galley-bench-'));
    for (let number = 1; number <= issues; number += 1) {
      await writeFile(join(folder, `${number}.md`), issueText(number));
    }
    const request = { serial: 1, folder, settings: {}, listPath: null };
    const scanned = createScan(() => undefined);
    await scanned.scan(request);
    const find = (address: string) =>
      scanned.sentBefore({ folder, issueId: null, addresses: [address] });
    const earlier = await find('http://www.github.com/owner700/5/');
    if (earlier[0]?.count !== 3) throw new Error('not found');
    return [
      {
        name: 'a scan of the library',
        role: 'peer',
        run: () => createScan(() => undefined).scan(request),
      },
      {
        name: 'finding a link',
        role: 'project',
        run: async () => void (await find('http://www.github.com/owner701/5/')),
      },
      {
        name: 'finding a link that was never sent',
        role: 'project',
        run: async () => void (await find('https://example.org/never')),
      },
    ];
  },
  clean: () => rm(folder, { recursive: true }),
};
