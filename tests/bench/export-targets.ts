import { Marked } from 'marked';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { exportIssue } from '#core/export/export-issue.ts';
import { targets } from '#core/export/registry.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';

const repetitions = 5;

function sectionText(title: string, firstItem: number): string {
  const items = Array.from({ length: 14 }, (_, index) => {
    const number = firstItem + index;
    return `${number}、[An item with a title](https://example.org/${number})\n\nA paragraph of description with **bold** text, \`code\` and a [link](https://example.org/more) in it, as long as they usually are. 中文与英文混排的一段说明文字。\n\n![](https://img.example.org/${number}.png)\n`;
  });
  return `## ${title}\n\n${items.join('\n')}`;
}

const text = `---\ntitle: 'Sample Weekly #7: What to measure'\npubDate: 2024-02-03\n---\n\nHello, this is the preamble.\n\n${['🦄 Articles', '🐿️ Projects'].map((title, at) => sectionText(title, at * 14 + 1)).join('\n')}`;

/** Every target's output of one issue, compared with the issue, against marked's rendering of it. */
export const bench: Bench = {
  title: 'All targets of an issue of the usual length (at most 20 times the peer)',
  prepare: async () => {
    const fileName = '2024-02-03-weekly.md';
    const source = { text, issue: parseIssue(text, { fileName }), fileName };
    const marked = new Marked();
    let sink = 0;
    const repeat = (work: () => number) => (): void => {
      for (let count = 0; count < repetitions; count += 1) sink += work();
      if (sink < 0) throw new Error('nothing was exported');
    };
    const outputOf = (target: (typeof targets)[number]): number => {
      const made = exportIssue(target, source, plainEdition, { pictures: [], files: [] });
      return made.ok ? made.value.report.length : 0;
    };
    const all = () => targets.map(outputOf).reduce((sum, count) => sum + count, 0);
    return [
      { name: 'split into lines', role: 'floor', run: repeat(() => text.split('\n').length) },
      {
        name: 'marked, whole text',
        role: 'peer',
        run: repeat(() => marked.parse(text, { async: false }).length),
      },
      { name: `all ${targets.length} targets`, role: 'project', run: repeat(all) },
      ...targets.map((target) => ({
        name: target.title,
        role: 'project' as const,
        run: repeat(() => outputOf(target)),
      })),
    ];
  },
};
