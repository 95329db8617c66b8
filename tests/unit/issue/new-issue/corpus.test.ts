import { expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { corpusIssues } from '../../../support/corpus.ts';
import { letters, planFor } from './support.ts';
import { forSeeds } from '../../../support/random.ts';

const corpus = corpusIssues('new issues');
const textOf = new Map(corpus.map(({ name, text }) => [name, text]));
const readCorpus = (name: string) => textOf.get(name) ?? '';
const single = corpus.map(({ name }) => name).filter((name) => !name.includes('/'));
const season = corpus.map(({ name }) => name).filter((name) => /^season3\/\d/u.test(name));

/** Files that have no sections left without their items, or one that bears the title. */
const otherSections: Readonly<Record<string, readonly string[]>> = {
  'python-weekly-zh__2024-06-10.md': [],
};

test.each(single)('a new issue after %s (N1-N3)', (file) => {
  const old = parseIssue(readCorpus(file), { fileName: file });
  const plan = planFor({ [file]: readCorpus(file) });
  const now = parseIssue(plan.text, { fileName: plan.path });
  expect(now.number).toBe(old.number === null ? null : old.number + 1);
  expect(now.date).toBe(old.date === null ? null : later(old.date, 7));
  const own = /：(.+)$/u.exec(old.title ?? '')?.[1];
  const titles = old.sections.map(({ title }) => (title === own ? 'TK' : title));
  expect(now.sections.map(({ title }) => title)).toEqual(otherSections[file] ?? titles);
  const carried = now.sections.filter(({ items }) => items.length > 0);
  for (const section of carried) {
    const isFixed = /subscribe|订阅|回顾/iu.test(section.title);
    expect(isFixed || section.items.every(({ title }) => title === 'TK')).toBe(true);
  }
});

test.each(season.filter((_, i) => i % 4 === 3))('a new issue after %s in its season', (file) => {
  const before = season.filter((other) => other <= file);
  const plan = planFor(Object.fromEntries(before.map((name) => [name, readCorpus(name)])));
  const old = parseIssue(readCorpus(file), { fileName: file });
  const now = parseIssue(plan.text, { fileName: plan.path });
  expect(now.number).toBe((old.number ?? 0) + 1);
  expect(now.title).toBe(`Python 潮流周刊#${now.number}：TK`);
  expect(plan.path).toBe(`season3/${now.date}-weekly.md`);
  const names = now.sections.map(({ title }) => title);
  expect(old.sections.map(({ title }) => title).filter((title) => names.includes(title))).toEqual(
    names,
  );
  expect(names.join()).toMatch(/文章&教程.*项目&资源.*欢迎订阅/u);
  for (const { title, items } of now.sections) {
    expect(items.length > 0 ? title : '').toMatch(/^$|回顾|订阅/u);
  }
  expect(plan.text).toContain('技术周刊是聪明人在信息过载时代');
});
test('any texts give a plan (N9)', () => {
  const library = letters(4, 8);
  const source = `${Object.values(library).join('\n')}\n\n\`\`\`js\nlet x;\n\`\`\`\n<!--\n\n`;
  forSeeds(200, (random) => {
    const files = Object.fromEntries(
      Array.from({ length: 1 + random.below(3) }, (_, i) => {
        const cuts = Array.from({ length: 6 }, () => {
          const from = random.below(source.length);
          return source.slice(from, from + random.below(300));
        });
        return [
          random.pick([`issue-${i + 1}.md`, `2026-01-0${i + 1}.md`, `${i}.md`, '#.md']),
          cuts.join(random.pick(['', '\n', '\n\n'])),
        ];
      }),
    );
    const plan = planFor(files);
    expect(plan.path).toMatch(/^[^/]+\.md$/u);
    expect(plan.text.endsWith('\n')).toBe(true);
    expect(Object.keys(files)).not.toContain(plan.path);
  });
});

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
