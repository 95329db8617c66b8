import { parseIssue } from '#core/issue/parse-issue.ts';
import type { Language } from '#core/messages/translator.ts';

/** What a made-up newsletter in two languages has sent, and the ten best links of a week. */

export type Both = Readonly<Record<Language, string>>;

export interface WeekItem {
  readonly url: string;
  readonly section: 'articles' | 'projects';
  readonly title: Both;
  readonly about: Both;
}

const item = (
  section: WeekItem['section'],
  url: string,
  title: readonly [string, string],
  about: readonly [string, string],
): WeekItem => ({
  url,
  section,
  title: { en: title[0], zh: title[1] },
  about: { en: about[0], zh: about[1] },
});

/** The issues before, three items each, the newest first. Two of them come again this week. */
export const early: readonly WeekItem[] = [
  item(
    'articles',
    'https://essays.example.com/small-theory-of-undo',
    ['A Small Theory of Undo', '撤销小论'],
    [
      'Three models of going back, and why people want only the last thing they meant.',
      '三种“回去”的模型，以及人们为什么只想收回上一个念头。',
    ],
  ),
  item(
    'articles',
    'https://data.example.org/what-the-index-knew',
    ['What the Index Knew', '索引知道什么'],
    ['A query planner reads everything, and is right.', '查询规划器选择全表扫描，而且它是对的。'],
  ),
  item(
    'projects',
    'https://code.example.org/shelfmark',
    ['shelfmark: a catalogue for small tools', 'shelfmark：小工具的书目'],
    [
      'Six lines describe a tool for years. (640 stars)',
      '六行文字，描述一个工具很多年。（640 stars）',
    ],
  ),
  item(
    'articles',
    'https://blog.example.com/deleting-a-feature',
    ['Deleting a Feature in Six Steps', '六步删掉一个功能'],
    ['Adding takes a sprint, removing takes courage.', '添加只要一个冲刺，删除需要勇气。'],
  ),
  item(
    'articles',
    'https://ops.example.com/half-the-story',
    ['Half of the Story', '故事的一半'],
    ['What saved means between a program and the platter.', '“已保存”在程序和盘片之间意味着什么。'],
  ),
  item(
    'projects',
    'https://code.example.org/lull',
    ['lull: a timer that waits for a pause', 'lull：会等停顿的计时器'],
    [
      'Reminds you to rest, but only between two thoughts. (1.3K stars)',
      '提醒你休息，但只在两个念头之间。（1.3K stars）',
    ],
  ),
  item(
    'articles',
    'https://design.example.com/why-is-the-button-grey',
    ['Why Is the Button Grey?', '按钮为什么是灰的？'],
    [
      'Say the reason beside it, or let it be pressed and answer.',
      '把原因写在旁边，或者让它能按，并作出回答。',
    ],
  ),
  item(
    'articles',
    'https://handbook.example.org/renaming',
    ['Renaming Is a Two-Week Job', '改名是一件两周的活'],
    [
      'A minute in the code, two weeks in the heads of colleagues.',
      '代码里一分钟，同事的脑子里两周。',
    ],
  ),
  item(
    'projects',
    'https://code.example.org/branchwood',
    ['branchwood: undo trees for any text field', 'branchwood：给任何文本框加上撤销树'],
    [
      'History that branches, with a tiny map of where you have been. (2.9K stars)',
      '会分叉的历史，附带一张小小的来路图。（2.9K stars）',
    ],
  ),
];
export const earlyTitles: readonly Both[] = [
  { en: 'The Last Warm Friday', zh: '最后一个暖和的周五' },
  { en: 'Small Words', zh: '小词' },
  { en: 'A Drawer of Screws', zh: '一抽屉螺丝' },
];

/** What the week comes to. One address still carries where it was found. */
export const chosen: readonly WeekItem[] = [
  item(
    'articles',
    'https://essays.example.com/the-shape-of-a-week',
    ['The Shape of a Week', '一周的形状'],
    [
      'A plan that leaves the afternoons empty, kept for two years, with what it cost.',
      '一份把下午留空的计划，坚持了两年，以及它的代价。',
    ],
  ),
  item(
    'articles',
    'https://blog.example.com/reading-other-peoples-tests?utm_source=feed',
    ["Reading Other People's Tests", '读别人的测试'],
    [
      'The tests say what the the manual leaves out; a way of reading them in an hour.',
      '测试写下了手册省略的东西；一小时读完它们的的方法。',
    ],
  ),
  item(
    'articles',
    'https://ops.example.com/the-quiet-pager',
    ['The Quiet Pager', '安静的告警器'],
    [
      'Forty alerts became three, and nobody was woken for nothing again.',
      '四十条告警变成三条，再没有人被白白叫醒。',
    ],
  ),
  item(
    'articles',
    'https://notes.example.org/letters-to-a-file-format',
    ['Letters to a File Format', '写给文件格式的信'],
    [
      'What a format promises to people who will never meet its author.',
      '一种格式对素未谋面的读者许下的诺言。',
    ],
  ),
  item(
    'articles',
    'https://design.example.com/empty-states',
    ['What an Empty Page Should Say', '空白页面该说什么'],
    [
      'Eleven empty pages, and the one sentence that each of them was missing.',
      '十一个空白页面，和它们各自缺少的那一句话。',
    ],
  ),
  item(
    'articles',
    'https://data.example.org/a-mean-is-not-a-story',
    ['A Mean Is Not a Story', '平均数不是故事'],
    [
      'Two humps hide behind one number; how to draw them so that they are seen.',
      '一个数字背后藏着两座山峰；怎样画才能看见它们。',
    ],
  ),
  item(
    'articles',
    'https://handbook.example.org/handing-over',
    ['Handing Over Without a Meeting', '不开会的交接'],
    ['One page, four questions, and a week of overlap.', '一页纸，四个问题，一周的重叠。'],
  ),
  item(
    'projects',
    'https://code.example.org/tidemark',
    ['tidemark: diffs for prose', 'tidemark：散文的差异'],
    [
      'Shows what a sentence said before, word by word. (1.2K stars)',
      '逐词显示一句话从前怎么说。（1.2K stars）',
    ],
  ),
  item(
    'projects',
    'https://code.example.org/lantern',
    ['lantern: logs you can read aloud', 'lantern：读得出声的日志'],
    [
      'Turns a night of log lines into one paragraph. (3.4K stars)',
      '把一夜的日志变成一段话。（3.4K stars）',
    ],
  ),
  item(
    'projects',
    'https://code.example.org/paper-route',
    ['paper-route: a feed reader that ends', 'paper-route：读得完的阅读器'],
    [
      'Forgets what you did not read by Sunday. (870 stars)',
      '到周日还没读的，它就忘掉。（870 stars）',
    ],
  ),
];

/** What the items of a text are called, in order. */
export function titlesIn(text: string): readonly string[] {
  return parseIssue(text).sections.flatMap(({ items }) => items.map(({ title }) => title));
}

/** What a translator answers to a prompt that was written in a language. */
export function translated(prompt: string, from: Language): string {
  const to = from === 'zh' ? 'en' : 'zh';
  let answer = prompt.slice(prompt.indexOf('@@'));
  for (const { title, about } of chosen) {
    answer = answer.replace(title[from], title[to]).replace(about[from], about[to]);
  }
  return answer;
}
