import { Marked } from 'marked';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { exportIssue } from '#core/export/export-issue.ts';
import { targets } from '#core/export/registry.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { ExportSource, Target } from '#core/export/target.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';

/** As many issues, so that no repetition finds what is remembered of the one before it. */
const repetitions = 5;

function sectionText(title: string, firstItem: number): string {
  const items = Array.from({ length: 14 }, (_, index) => {
    const number = firstItem + index;
    return `${number}、[An item with a title](https://example.org/${number})\n\nA paragraph of description with **bold** text, \`code\` and a [link](https://example.org/more) in it, as long as they usually are. 中文与英文混排的一段说明文字。\n\n![](https://img.example.org/${number}.png)\n`;
  });
  return `## ${title}\n\n${items.join('\n')}`;
}

function issueText(number: number): string {
  const sections = ['🦄 Articles', '🐿️ Projects'].map((title, at) =>
    sectionText(`${title} of ${number}`, at * 14 + 1),
  );
  return `---\ntitle: 'Sample Weekly #${number}: What to measure'\npubDate: 2024-02-03\n---\n\nHello, this is the preamble.\n\n${sections.join('\n')}`;
}

const fileName = '2024-02-03-weekly.md';

const sources = Array.from({ length: repetitions }, (_, index): ExportSource => {
  const text = issueText(index + 1);
  return { text, issue: parseIssue(text, { fileName }), fileName };
});

function outputOf(target: Target, source: ExportSource): number {
  const made = exportIssue(target, source, plainEdition, { pictures: [], files: [] });
  return made.ok ? made.value.report.length : 0;
}

function allOutputsOf(source: ExportSource): number {
  return targets.map((target) => outputOf(target, source)).reduce((sum, count) => sum + count, 0);
}

/** Every target's output of one issue, compared with the issue, against marked's rendering of it. */
export const bench: Bench = {
  title: 'All targets of an issue of the usual length (at most 20 times the peer)',
  prepare: async () => {
    const marked = new Marked();
    let sink = 0;
    const repeat = (work: (source: ExportSource) => number) => (): void => {
      for (const source of sources) sink += work(source);
      if (sink < 0) throw new Error('nothing was exported');
    };
    return [
      {
        name: 'split into lines',
        role: 'floor',
        run: repeat(({ text }) => text.split('\n').length),
      },
      {
        name: 'marked, whole text',
        role: 'peer',
        run: repeat(({ text }) => marked.parse(text, { async: false }).length),
      },
      { name: `all ${targets.length} targets`, role: 'project', run: repeat(allOutputsOf) },
      ...targets.map((target) => ({
        name: target.title,
        role: 'project' as const,
        run: repeat((source) => outputOf(target, source)),
      })),
    ];
  },
};
