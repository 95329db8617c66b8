import { describe, expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { alignTwins } from '#core/twins/align-twins.ts';
import type { TwinFile } from '#core/twins/twin-text.ts';
import { markLine, markedItems } from '#core/translation/item-mark.ts';
import { wordsAsMarkdown, wordsOf } from '#core/translation/item-words.ts';
import { judgeAnswer } from '#core/translation/judge-answer.ts';
import { makePrompt } from '#core/translation/make-prompt.ts';
import { placeAnswer } from '#core/translation/place-answer.ts';
import { readAnswer } from '#core/translation/read-answer.ts';
import { forSeeds, type Random } from '../../support/random.ts';
import { realPairs, twinFile } from '../../support/twin-files.ts';

const zh = `# 周刊

## 文章

1、[第一篇文章](https://one.example/)

用 \`pip install one\` 安装，比别的快 3 倍，支持 Python 3.12，有 1.2 万人在用，见[说明](https://notes.example/1)。（star 3.2K）

![图](https://img.example/one.png)

2、[第二篇文章](https://two.example/)

\`\`\`python
print('two')  # 二
\`\`\`

## 项目

1、[三号项目](https://three.example/) （英文）

这里是三号项目的介绍。
`;

const source = twinFile(zh);
const items = markedItems(source);
const [m1 = '', m2 = '', m3 = ''] = items.map(markLine);
const one = `[The first article](https://one.example/)

Install it with \`pip install one\`. It is three times as fast, supports Python 3.12 and has 12,000 users, see [its notes](https://notes.example/1). (star 3.2K)

![a picture](https://img.example/one.png)`;
const two = `[The second article](https://two.example/)

\`\`\`python
print('two')  # two
\`\`\``;
const three = `[Project three](https://three.example/) (English)

About project three.`;
const good = `${m1}\n\n${one}\n\n${m2}\n\n${two}\n\n${m3}\n\n${three}\n\n@@ end @@\n`;

const read = (answer: string) => readAnswer(answer, source, items);
const reasons = (answer: string) =>
  read(answer).map((each) => judgeAnswer(source, each, 'en').map(({ reason }) => reason));
const words = (answer: string) => read(answer).map((each) => wordsAsMarkdown(each.words));

test('R1 a prompt holds the items, the instructions and the entries that occur', () => {
  const prompt = makePrompt({
    source,
    items: items.slice(0, 1),
    from: 'zh',
    to: 'en',
    instructions: 'Be brief.',
    glossary: { 文章: 'article', 潮流周刊: 'Trending Weekly' },
  });
  expect(prompt).toContain('from Chinese into natural, concise English');
  expect(prompt).toContain('Be brief.');
  expect(prompt).toContain('- 文章 → article');
  expect(prompt).not.toContain('潮流周刊');
  expect(prompt).toContain(`${m1}\n\n[第一篇文章](https://one.example/)\n\n用 \`pip`);
  expect(prompt).not.toContain('第二篇');
  expect(prompt.endsWith('@@ end @@\n')).toBe(true);
});

test('R1 a glossary serves both directions', () => {
  const english = twinFile('## A\n\n1. [An article](https://a.example)\n\nWords about articles.\n');
  const request = { source: english, items: markedItems(english), from: 'en', to: 'zh' } as const;
  const prompt = makePrompt({ ...request, instructions: '', glossary: { 文章: 'article' } });
  expect(prompt).toContain('- article → 文章');
  expect(prompt).toContain('从英文译成');
});

const dresses: readonly (readonly [string, string])[] = [
  ['as asked', good],
  ['with chatter', `Sure! Here is your translation:\n\n${good}\nLet me know if you need more.`],
  ['with chatter and no end', `Sure!\n\n${good.replace('@@ end @@', '')}\nI hope this helps!`],
  ['in a fence', `Here:\n\n\`\`\`\`markdown\n${good}\`\`\`\`\n`],
  ['each in bold', good.replaceAll(/^(@@ .* @@)$/gmu, '**$1**')],
  ['quoted marks', good.replaceAll(/^@@ (\w{6})-(\w{4}) @@$/gmu, '### Item $1-$2')],
  ['without versions', good.replaceAll(/-(\w{4}) @@/gu, ' @@')],
  ['renumbered', good.replaceAll(/^\[(The|Project)/gmu, '7. [$1')],
  ['with rules between', good.replaceAll(/^@@/gmu, '---\n\n@@')],
  ['marks lost', good.replaceAll(/^@@.*$/gmu, '')],
  [
    'marks lost, in bold',
    good.replaceAll(/^@@.*$/gmu, '').replaceAll(/^(\[.*\))( |$)/gmu, '**$1**$2'),
  ],
  ['with CRLF', good.replaceAll('\n', '\r\n')],
  [
    'after its own prompt',
    `${makePrompt({ source, items, from: 'zh', to: 'en', instructions: '', glossary: {} })}\n\n${good}`,
  ],
  ['in another order', `${m3}\n\n${three}\n\n${m1}\n\n${one}\n\n${m2}\n\n${two}`],
];

test.for(dresses)('R2 an answer %s is read item by item', ([, answer]) => {
  expect(words(answer)).toEqual([one, two, three]);
  expect(reasons(answer)).toEqual([[], [], []]);
});

const changes: readonly (readonly [string, string, string])[] = [
  ['refusedUrl', 'https://one.example/', 'https://one.example/en/'],
  ['refusedNoLink', '[The second article](https://two.example/)', 'The second article'],
  ['refusedLinks', 'https://notes.example/1', 'https://notes.example/2'],
  ['refusedImage', 'one.png', 'first.png'],
  ['refusedImage', '\n\n![a picture](https://img.example/one.png)', ''],
  ['refusedCode', "print('two')", "print('too')"],
  ['refusedInlineCode', '`pip install one`', '`pip install two`'],
  ['refusedStars', 'star 3.2K', 'star 2.3K'],
  ['refusedStars', ' (star 3.2K)', ''],
  ['refusedNumber', 'Python 3.12', 'Python 3.13'],
  ['refusedNumber', '12,000', '1,200'],
  ['refusedTitle', 'The first article', '第一篇文章'],
  [
    'refusedNoTitle',
    '[Project three](https://three.example/) (English)',
    '[](https://three.example/)',
  ],
];

test.for(changes)('R3 %s: %s', ([reason, from, to]) => {
  const answer = good.replace(from, to);
  expect(answer).not.toBe(good);
  const told = reasons(answer);
  expect(told.flat()).toContain(reason);
  expect(told.filter((each) => each.length > 0)).toHaveLength(1);
});

test('R2 without marks an item with another address is told by its place', () => {
  const answer = good
    .replaceAll(/^@@.*$/gmu, '')
    .replace('https://two.example/', 'https://two.example/x');
  expect(reasons(answer)).toEqual([[], ['refusedUrl'], []]);
  const alone = two.replace('https://two.example/', 'https://other.example/');
  expect(read(alone)).toEqual([]);
  const asked = items.slice(1, 2).map(({ id }) => id);
  const [told] = readAnswer(alone, source, items, asked);
  expect(told && judgeAnswer(source, told, 'en').map(({ reason }) => reason)).toEqual([
    'refusedUrl',
  ]);
});

test('R3 an answer that is its own prompt is no translation', () => {
  const prompt = makePrompt({
    source,
    items,
    from: 'zh',
    to: 'en',
    instructions: '',
    glossary: {},
  });
  expect(reasons(prompt)).toEqual([['refusedSame'], ['refusedSame'], ['refusedSame']]);
});

test('an answer to what the item no longer is says so', () => {
  const later = twinFile(zh.replace('三号项目的介绍', '三号项目的说明'));
  const answered = readAnswer(good, later, markedItems(later));
  expect(answered.map(({ isOutdated }) => isOutdated)).toEqual([false, false, true]);
});

const en = `# Weekly

Welcome.

## Articles

1. [Old words](https://one.example/)

Old words.

   * * *

## Projects

1. [Old three](https://three.example/)
`;

function place(translation: TwinFile, answer: string) {
  const answers = read(answer).map(({ marked, words: each }) => ({
    name: marked.name,
    words: each,
  }));
  const placed = placeAnswer(source, translation, answers);
  return { ...placed, text: applyEdits(translation.text, placed.edits) };
}

test('R4 answers go over the words that are there, and to their place where there is nothing', () => {
  const { text, placed } = place(twinFile(en), good);
  expect(placed).toHaveLength(3);
  expect(text.startsWith('# Weekly\n\nWelcome.\n\n## Articles\n\n1. [The first article]')).toBe(
    true,
  );
  const after = twinFile(text);
  expect(after.issue.sections.map((section) => section.items.map(({ title }) => title))).toEqual([
    ['The first article', 'The second article'],
    ['Project three'],
  ]);
  expect(text).toContain('2. [The second article](https://two.example/)');
});

test('R4 a section that is missing comes with its first item', () => {
  const without = en.slice(0, en.indexOf('## Projects'));
  const { text, placed } = place(twinFile(without), good.slice(good.indexOf(m3)));
  expect(placed).toHaveLength(1);
  expect(twinFile(text).issue.sections.map(({ title }) => title)).toEqual(['Articles', '项目']);
  expect(without.split('\n').every((line) => text.includes(line))).toBe(true);
  expect(text).toContain('[Project three](https://three.example/) (English)');
});

function own(translation: TwinFile, from: TwinFile) {
  const marked = markedItems(from);
  return alignTwins(from, translation).pairs.flatMap(({ left, right }) => {
    const each = marked[left.order];
    const said = wordsOf(translation, right);
    return each === undefined || said === null ? [] : [{ marked: each, said }];
  });
}

function answerOf(all: ReturnType<typeof own>): string {
  return all
    .map(({ marked, said }) => `${markLine(marked)}\n\n${wordsAsMarkdown(said)}\n\n`)
    .join('');
}

describe.runIf(realPairs.length > 0)('real pairs', () => {
  test('R3 R5 what people have translated is taken, and changes no byte', () => {
    for (const [translated, original] of realPairs) {
      const [to, from] = [twinFile(translated), twinFile(original)];
      const answered = readAnswer(answerOf(own(to, from)), from, markedItems(from));
      const refused = answered.filter((each) => judgeAnswer(from, each, 'en').length > 0);
      // One title of theirs has stayed Chinese.
      expect(
        refused
          .map(({ words: each }) => each.title)
          .filter((title) => !/\p{Script=Han}/u.test(title)),
      ).toEqual([]);
      const taken = answered.filter((each) => !refused.includes(each));
      const { edits, placed } = placeAnswer(
        from,
        to,
        taken.map(({ marked, words: each }) => ({ name: marked.name, words: each })),
      );
      expect(placed).toHaveLength(taken.length);
      expect(edits).toEqual([]);
    }
  });

  test('R3 every seeded change of what must stay is refused', () => {
    const prepared = realPairs.map(([translated, original]) => {
      const [to, from] = [twinFile(translated), twinFile(original)];
      return { from, marked: markedItems(from), all: own(to, from) };
    });
    let seen = 0;
    forSeeds(500, (random) => {
      const { from, marked, all } = random.pick(prepared);
      const { marked: asked, said } = random.pick(all);
      const text = wordsAsMarkdown(said);
      const damaged = damageWords(text, random);
      if (damaged === null || damaged === text) return;
      const [answered] = readAnswer(`${markLine(asked)}\n\n${damaged}`, from, marked);
      seen += 1;
      const told = answered === undefined ? [] : judgeAnswer(from, answered, 'en');
      expect({ text, damaged, told: told.length > 0 }).toEqual({ text, damaged, told: true });
    });
    expect(seen).toBeGreaterThan(20);
  });
});

/** What careless hands and models do to a translation; null where it holds nothing of the kind. */
function damageWords(text: string, random: Random): string | null {
  return random.pick([
    () => text.replace(/(\]\(https?:\/\/[^)/]+)/u, '$1x'),
    () => text.replace(/\]\((https?:\/\/[^)]+)\)/u, '](https://elsewhere.example)'),
    () => (/^!\[/mu.test(text) ? text.replace(/^!\[[^\]]*\]\([^)]*\)\n?/mu, '') : null),
    () => text.replace(/(?<=!\[[^\]]*\]\([^)]*)(\.\w+\))/u, '-2$1'),
    () => text.replace(/(?<=star )\d/u, (digit) => String((Number(digit) + 1) % 10)),
    () => text.replace(/(?<=^```\w*\n)\w/mu, 'Z9'),
  ])();
}
