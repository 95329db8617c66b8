import { expect, test } from 'vitest';
import { compiled, seasonIssue } from '../../support/compile.ts';
import { forSeeds, type Random } from '../../support/random.ts';

interface MadeItem {
  readonly issue: number;
  readonly section: string;
  readonly url: string;
}

interface MadeSeason {
  readonly issues: readonly ReturnType<typeof seasonIssue>[];
  /** As they stand in the issues, oldest first. */
  readonly items: readonly MadeItem[];
  readonly numbers: readonly number[];
  /** How many issues have the notice. */
  readonly notices: number;
}

/** What the same section is called from issue to issue. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  文章: ['🦄文章', '🦄 文章', '[🦄文章](https://w.example/all)', '文章'],
  项目: ['🐿️项目', '🐿️ 项目', '[🐿️项目](https://w.example/all)'],
  播客: ['🐢播客', '🐢 播客'],
};

const subscribe =
  '## 🐼欢迎订阅\n\n- [博客](https://w.example)：每周六发布，欢迎分享给朋友。\n- [邮件](https://w.example/mail)';
const special =
  '## 1、一份周刊\n\n它每周发布，值得一读。\n\n## 2、另一份周刊\n\n订阅地址：<https://other.example/feed>';

/** Issues with gaps, sections that come and go in order, notices, a special issue, numbers in names only. */
function madeSeason(random: Random): MadeSeason {
  const issues: ReturnType<typeof seasonIssue>[] = [];
  const items: MadeItem[] = [];
  const numbers: number[] = [];
  const noticed = new Set<number>();
  const isNamedOnly = random.below(4) === 0;
  const digits = random.pick(['、', '. ']);
  for (let number = 61; number <= 72; number += 1) {
    if (random.below(8) === 0) continue;
    numbers.push(number);
    const isSpecial = random.below(10) === 0;
    const parts = isSpecial ? [special] : [];
    for (const section of isSpecial ? [] : Object.keys(spellings)) {
      if (section === '播客' && random.below(2) === 0) continue;
      const count = 1 + random.below(4);
      const entries = Array.from({ length: count }, (_, at) => {
        const url = `https://e.example/${number}/${encodeURIComponent(section)}/${at + 1}`;
        items.push({ issue: number, section, url });
        const body = random.pick(['', '\n\n说明。', '\n\n![](https://i.example/a.png)\n\n> 引用']);
        return `${at + 1}${digits}[标题 ${number}-${at + 1}](${url})${body}`;
      });
      const hasNotice = random.below(4) === 0;
      if (hasNotice) noticed.add(number);
      const notice = hasNotice ? '\n\n🎁周刊每 30 期为一季，第一季可以免费阅读。' : '';
      parts.push(`## ${random.pick(spellings[section] ?? [])}\n\n${entries.join('\n\n')}${notice}`);
    }
    const date = new Date(Date.UTC(2024, 5, 7 * (number - 60))).toISOString().slice(0, 10);
    const title = isNamedOnly ? `这一周的词 ${date}` : `样刊周刊#${number}：词 ${number}`;
    const head = `---\ntitle: '${title}'\npubDate: ${date}\n---\n\n你好。\n\n`;
    const id = isNamedOnly ? `issue-${number}.md` : `${date}-weekly.md`;
    issues.push(seasonIssue(id, `${head}${[...parts, subscribe].join('\n\n')}\n`));
  }
  return { issues, items, numbers, notices: noticed.size };
}

function sectionsOf(text: string): readonly { name: string; lines: readonly string[] }[] {
  return text
    .split(/^(?=## )/mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n').filter((line) => line !== '');
      return { name, lines };
    });
}

test('S6: every item stands once in the links, by section and issue, numbered from 1', () => {
  forSeeds(60, (random) => {
    const { issues, items } = madeSeason(random);
    const text = compiled(issues, {
      form: 'links',
      season: { number: 3, from: 61, to: 72, own: null },
      settings: { appendix: false },
    });
    const sections = sectionsOf(text);
    for (const { name, lines } of sections) {
      const section = Object.keys(spellings).find((each) => name.includes(each)) ?? name;
      const own = items.filter((item) => item.section === section);
      expect(lines.map((line) => /\]\((.*)\)$/u.exec(line)?.[1])).toEqual(
        own.map(({ url }) => url),
      );
      expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(own.map((_, at) => at + 1));
    }
    expect(sections.flatMap(({ lines }) => lines).length).toBe(items.length);
  });
});

test('S2, S4: in full, every issue stands under its number, with its items and without what recurs', () => {
  forSeeds(60, (random) => {
    const { issues, items, numbers, notices } = madeSeason(random);
    const season = { number: 3, from: 61, to: 72, own: null };
    const text = compiled(issues, { season });
    const sections = sectionsOf(text);
    expect(sections.map(({ name }) => Number.parseInt(name.slice(3), 10))).toEqual(numbers);
    for (const [at, { lines }] of sections.entries()) {
      const own = items.filter(({ issue }) => issue === numbers[at]);
      const links = lines.flatMap((line) => /^\d+(?:、|\. )\[.*\]\((.*)\)$/u.exec(line)?.[1] ?? []);
      expect(links).toEqual(own.map(({ url }) => url));
    }
    expect(text).not.toContain('欢迎订阅');
    expect(notices >= 3 && text.includes('🎁')).toBe(false);
    expect(compiled(issues.toReversed(), { season })).toBe(text);
  });
});

const headed = (number: number, body: string) =>
  seasonIssue(
    `2024-03-0${number}-weekly.md`,
    `---\ntitle: 'Weekly #${number}: A'\npubDate: 2024-03-0${number}\n---\n\n${body}`,
  );
const linked = (names: readonly string[]) =>
  names.map((name, at) => `${at + 1}. [${name}](https://e.example/${name})`);

test('an article among lists of links has no items, and what has no section a heading', () => {
  const list = (names: readonly string[]) => `${linked(names).join('\n\nText.\n\n')}\n\nText.\n`;
  const text = compiled(
    [
      headed(1, `## Articles\n\n${list(['A', 'B'])}`),
      headed(2, `## Articles\n\n${list(['C', 'D'])}`),
      headed(3, '## 1. One letter\n\nText.\n\n## 2. Another\n\nText.\n'),
      headed(4, list(['L', 'M'])),
    ],
    { form: 'links' },
  );
  expect(sectionsOf(text)).toEqual([
    { name: '## Articles', lines: linked(['A', 'B', 'C', 'D']) },
    { name: '## Other', lines: linked(['L', 'M']) },
  ]);
});
