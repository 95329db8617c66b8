import { parseIssue } from '#core/issue/parse-issue.ts';
import { trackIssue, updateIssue } from '#core/issue/track-issue.ts';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';

const repetitions = 12;
const length = 1_000_000;

function itemText(number: number): string {
  return `${number}、[An item with a title of a common length](https://example.org/${number})\n\nA paragraph of description with **bold** text and a [link](https://example.org/more), as long as they usually are. 中文与英文混排的一段说明文字。(star 1.${number % 10}K)\n\n`;
}

/** A season in one file: issue after issue, each with three sections of twelve items. */
function seasonText(): string {
  const items = Array.from({ length: 12 }, (_, index) => itemText(index + 1)).join('');
  const issue = ['Articles', 'Projects', 'Talks']
    .map((title) => `### ${title}\n\n${items}`)
    .join('');
  const count = Math.ceil(length / issue.length);
  const issues = Array.from({ length: count }, (_, index) => `## Issue ${index + 1}\n\n${issue}`);
  return `# The Season\n\n${issues.join('')}`;
}

/** Typing a letter into a description, at some place of a text of 1 MB. */
export const bench: Bench = {
  title: 'The outline of 1 MB after a letter has been typed',
  prepare: async () => {
    const text = seasonText();
    const tracked = trackIssue(text);
    let sink = 0;
    const typing = (name: string, place: number): BenchCase => {
      const at = text.indexOf('common', Math.floor(text.length * place));
      const changes = [{ from: at, to: at, insert: 'x' }];
      const next = `${text.slice(0, at)}x${text.slice(at)}`;
      return {
        name,
        role: 'project',
        run: () => {
          for (let count = 0; count < repetitions; count += 1) {
            sink += updateIssue(tracked, next, changes).issue.sections.length;
          }
        },
      };
    };
    return [
      {
        name: 'split into lines',
        role: 'floor',
        run: () => {
          for (let count = 0; count < repetitions; count += 1) sink += text.split('\n').length;
        },
      },
      {
        name: 'a parse of the whole text',
        role: 'peer',
        run: () => {
          for (let count = 0; count < repetitions; count += 1) {
            sink += parseIssue(text).sections.length;
          }
          if (sink < 0) throw new Error('nothing was read');
        },
      },
      typing('an update near the start', 0.01),
      typing('an update in the middle', 0.5),
      typing('an update near the end', 0.98),
    ];
  },
};
