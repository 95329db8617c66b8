import type { TextEdit } from '#core/text/edit.ts';
import type { Random } from './random.ts';

type Make = (random: Random) => string;

const words = [
  'word',
  'naïve',
  '中文',
  '线程池',
  'カタカナ',
  '한국어',
  '🦄',
  '👩‍👩‍👧',
  'a_b',
  'x*y',
  '&amp;',
  '`c`',
];
const labels = ['a', 'B', 'long label', '标签', '1', 'constructor'];
const notes = ['1', 'n', '注'];

const sentence: Make = (random) =>
  Array.from({ length: 1 + random.below(8) }, () => inline(random)).join(' ');

const inline: Make = (random) =>
  random.pick<Make>([
    (r) => r.pick(words),
    (r) => r.pick(words),
    (r) => `**${r.pick(words)}**`,
    (r) => `*${r.pick(words)}*`,
    (r) => `[${r.pick(words)}](https://e.example/${r.below(9)})`,
    (r) => `[${r.pick(words)}][${r.pick(labels)}]`,
    (r) => `[${r.pick(labels)}]`,
    (r) => `![${r.pick(words)}](p/${r.below(9)}.png "t")`,
    (r) => `[^${r.pick(notes)}]`,
    () => 'https://e.example/x，后',
    () => '<b>bold</b>',
    () => '~~gone~~',
    () => '<https://e.example>',
    () => 'a@b.example',
  ])(random);

const definition: Make = (random) =>
  `[${random.pick(labels)}]: https://e.example/${random.below(5)}${random.pick(['', '', ' "Title"', '\n  (title)'])}`;

const note: Make = (random) =>
  `[^${random.pick(notes)}]: ${sentence(random)}${random.pick(['', '', '\n    more', '\n\n    - a\n    - b'])}`;

const list: Make = (random) => {
  const mark = random.pick<(index: number) => string>([
    () => '- ',
    () => '* ',
    (index) => `${index + 1}. `,
    (index) => `${index + 3}) `,
    () => '- [ ] ',
  ]);
  const gap = random.pick(['\n', '\n', '\n\n']);
  return Array.from({ length: 1 + random.below(4) }, (_, index) => {
    const body = random.pick<Make>([
      sentence,
      sentence,
      (r) => `${sentence(r)}\n  - ${sentence(r)}\n  - ${sentence(r)}`,
      (r) => `${sentence(r)}\n\n   ${sentence(r)}`,
      (r) => `${sentence(r)}\nlazy ${sentence(r)}`,
      (r) => `\`\`\`\n   ${sentence(r)}\n   \`\`\``,
    ]);
    return `${mark(index)}${body(random)}`;
  }).join(gap);
};

/** Blocks of every kind, as people write them. */
const block: Make = (random) =>
  random.pick<Make>([
    sentence,
    sentence,
    (r) => `${sentence(r)}\n${sentence(r)}`,
    (r) => `${'#'.repeat(1 + r.below(4))} ${sentence(r)}`,
    (r) => `${sentence(r)}\n${r.pick(['===', '---'])}`,
    list,
    list,
    (r) => `> ${sentence(r)}\n> ${sentence(r)}\n${r.pick(['', 'lazy\n', '> - x\n'])}`,
    (r) =>
      `${r.pick(['```', '~~~~'])}js\n${sentence(r)}\n\n${sentence(r)}\n${r.pick(['```', '~~~~'])}`,
    (r) => `    ${sentence(r)}\n\n    ${sentence(r)}`,
    () => '---',
    (r) => `| a | b |\n|---|:-:|\n| ${r.pick(words)} | ${inline(r)} |`,
    definition,
    note,
    (r) => `<div>\n\n${sentence(r)}\n\n</div>`,
    (r) => `<details>\n<summary>${r.pick(words)}</summary>\n\n${list(r)}\n\n</details>`,
    (r) => `<!-- ${sentence(r)}\n\n-->`,
    (r) => `<img src="x.png" alt="${r.pick(words)}">`,
  ])(random);

/** A text of some blocks. */
export function madeUpMarkdown(random: Random, blocks: number): string {
  const head = random.pick(['', '', '---\ntitle: x\n---\n\n', 'Title: x\nDate: 2026-01-01\n\n']);
  const gaps = ['\n\n', '\n\n', '\n\n', '\n', '\n \t\n', '\n\n\n'];
  const parts = Array.from({ length: blocks }, () => `${block(random)}${random.pick(gaps)}`);
  return head + parts.join('');
}

const typed = [
  'a',
  '。',
  '🐿️',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '#',
  '1',
  '、',
  '-',
  '>',
  '    ',
  '\t',
  '\r\n',
  '\r',
];
const marks = [
  '*',
  '`',
  '_',
  '[',
  ']',
  '(',
  ')',
  '!',
  '|',
  '\\',
  '"',
  "'",
  ':',
  '=',
  '<',
  '&',
  '~',
  '^',
];
const structure = [
  '```\n',
  '\n```\n',
  '\n---\n',
  '\n===\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n## ',
  '\n    ',
  '  \n',
];
const html = [
  '<div>',
  '</div>\n',
  '<a href="x">',
  '</a>',
  '<!--',
  '-->',
  '<details>\n',
  '</details>\n\n',
  '<pre>',
  '</script>',
  '<br>',
  '<?',
];

/** One change, seldom three, as typing, deleting, pasting, cutting and moving lines make them. */
export function randomMarkdownEdits(random: Random, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (let count = random.below(20) === 0 ? 3 : 1; count > 0; count -= 1) {
    const place = random.below(text.length + 1);
    const lineStart = text.lastIndexOf('\n', place - 1) + 1;
    const from = Math.max(at, random.below(3) === 0 ? lineStart : place);
    const nextLine = text.indexOf('\n', from);
    const toLineEnd = nextLine === -1 ? text.length - from : nextLine + 1 - from;
    const size = random.pick([0, 0, 0, 0, 1, 1, 2, 5, 40, toLineEnd, 300]);
    const to = Math.min(text.length, from + size);
    const insert = random.pick<() => string>([
      () => '',
      () => '',
      () => random.pick(typed),
      () => random.pick(typed),
      () => random.pick(marks),
      () => random.pick(structure),
      () => random.pick(html),
      () => inline(random),
      () => `\n\n${block(random)}\n\n`,
      () => `${block(random)}\n`,
      () => `\r\n${block(random).replaceAll('\n', '\r\n')}\r\n`,
      () => text.slice(place, place + random.below(120)),
    ])();
    edits.push({ from, to, insert });
    at = to;
  }
  return edits;
}
