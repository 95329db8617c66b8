import type { Random } from './random.ts';

const titles = [
  ['如何分析异步任务', 'How to profile async jobs'],
  ['Python 入门', 'Python intro'],
  ['更快的正则', 'Faster regular expressions'],
  ['🦄文章与教程', '🦄Articles & Tutorials'],
  ['用 `mypy` 查错', 'Finding mistakes with `mypy`'],
  ['**重点**：内存', '**Key**: memory'],
] as const;
const lone = ['只写了一次的标题', 'A title written once', 'a -- b', '2024-07-20'];
const prose = [
  '一段中文的介绍。',
  'One paragraph.',
  '第二段，带有 [链接](https://e.example/x)。',
  '',
  '',
  '> quoted',
];

function both(random: Random): string {
  const [zh, en] = random.pick(titles);
  if (random.next() < 0.15) return random.pick(lone);
  return random.next() < 0.1 ? `${zh} --- ${en}` : `${zh}---${en}`;
}

function marked(random: Random): readonly string[] {
  const language = random.pick(['zh', 'en']);
  const lines = Array.from({ length: 1 + random.below(3) }, () =>
    random.next() < 0.2 ? `### ${both(random)}` : random.pick(prose),
  );
  return [`<!-- ${language} -->`, ...lines, `<!-- /${language} -->`];
}

function item(random: Random, number: number): readonly string[] {
  const head = random.pick([
    `${number}、[${both(random)}](https://e.example/${number})`,
    `${number}. [${both(random)}](https://e.example/${number}) (5.5K stars)`,
    `- [${both(random)}](https://e.example/${number})`,
    `① ${both(random)}`,
    `**${number}、${both(random)}**`,
  ]);
  const body = Array.from({ length: random.below(3) }, () => ['', random.pick(prose)]).flat();
  const image = random.next() < 0.3 ? ['', `![${both(random)}](assets/${number}.png)`] : [];
  return [head, ...body, ...image, ''];
}

function frontMatter(random: Random): readonly string[] {
  const quote = random.pick(['', "'", '"']);
  return [
    '---',
    `title: ${quote}${both(random)}${quote}`,
    'pubDate: 2026-08-14',
    ...(random.next() < 0.5 ? [`description: ${both(random)}`] : []),
    ...(random.next() < 0.2 ? ['#zh author: 某人'] : []),
    '---',
    '',
  ];
}

/** A master in two languages, with all that files do to their bytes. */
export function madeUpMaster(random: Random): string {
  const lines = [
    ...(random.next() < 0.5 ? frontMatter(random) : [`# 周刊 #7：${both(random)}`, '']),
    ...Array.from({ length: 1 + random.below(3) }, () => [
      `## ${both(random)}`,
      '',
      ...Array.from({ length: random.below(4) }, (_, at) => [
        ...item(random, at + 1),
        ...(random.next() < 0.3 ? marked(random) : []),
        ...(random.next() < 0.2 ? marked(random) : []),
      ]).flat(),
    ]).flat(),
  ];
  return withBytes(lines, random);
}

/** The lines with a BOM or none, any line ends, blanks at their ends, a last end or none. */
export function withBytes(lines: readonly string[], random: Random): string {
  const usual = random.pick(['\n', '\n', '\r\n', '\r']);
  const odd = random.next() < 0.2;
  const raw = lines
    .map((line, at) => {
      const blanks = random.next() < 0.05 && !line.startsWith('<!--') && line !== '---' ? '  ' : '';
      const end = odd && random.next() < 0.1 ? random.pick(['\n', '\r\n']) : usual;
      return line + blanks + (at === lines.length - 1 && random.next() < 0.5 ? '' : end);
    })
    .join('');
  return (random.next() < 0.2 ? '\uFEFF' : '') + raw;
}
