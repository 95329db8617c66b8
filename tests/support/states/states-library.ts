import { pixel, previewedIssue } from '../preview-page.ts';

const words = 'About it, in words enough to tell in which language all of this is written.';
const chinese = '这里有足够多的汉字，可以看出这一期用的是哪一种语言，也可以看出它写了些什么。';

/** The issue that is open, with mistakes of every kind. */
const open = `# Field Notes #3: On Undo (2026-07-03)

Two links and a picture. ${words}

## 🦄Articles

1. [One article](https://example.com/one)

${words}

![A drawing](assets/drawing.png)

3. [Another article](https://example.com/two)

The the words of another, in which a wrod is misspelt. TK

![far](https://pictures.example/far.png)

## 🐿️Projects

1. [A project](https://example.com/project)

${words}

The the last. <!-- galley-ignore -->
`;

const twin = `# 田野笔记 #3：撤销（2026-07-03）

${chinese}

## 🦄文章

1、[一篇文章](https://example.com/one)

${chinese}

## 🐿️项目

1、[一个项目](https://example.com/project)

${chinese}（star 3.2K）
`;

const entry = (id: number, state: string): string =>
  `${JSON.stringify({
    id: `0000000${id}`,
    url: `https://news.example/story/${id}`,
    title: `Story ${id}`,
    note: id === 1 ? 'A note on it' : '',
    section: '',
    source: 'The Daily Proof',
    date: '2026-07-01T08:00:00.000Z',
    state,
    issue: null,
    done: null,
  })}\n`;

/** A library in which every part of the window has something to show. */
export const statesLibrary: Readonly<Record<string, string | Uint8Array>> = {
  'galley.yaml': `channels:
  - name: blog
    target: astro
    folder: ../blog/src/pages/posts
  - name: letter
    target: substack
images:
  base: https://img.example.org/
inbox:
  feeds:
    - https://feeds.example/all.xml
season:
  length: 2
`,
  'inbox.jsonl': [entry(1, 'new'), entry(2, 'new'), entry(3, 'later'), entry(4, 'skipped')].join(
    '',
  ),
  '2026-06-19-weekly.md': previewedIssue.replace('#3', '#1').replace('2026-07-03', '2026-06-19'),
  '2026-06-26-weekly.md': previewedIssue
    .replace('#3', '#2')
    .replace('2026-07-03', '2026-06-26')
    .replaceAll('example.com/', 'example.com/older/'),
  '2026-07-03-weekly.md': open,
  'zh/2026-07-03-weekly.md': twin,
  'assets/drawing.png': pixel,
  'old/2026-06-12-weekly.md': previewedIssue
    .replace('#3', '#0')
    .replace('2026-07-03', '2026-06-12'),
};

/** The id of the issue that is open at first, and of one that is taken away. */
export const openIssueId = '2026-07-03-weekly.md';
export const lostIssueId = 'old/2026-06-12-weekly.md';
/** Where the open issue goes in the blog beside the library. */
export const blogPost = 'src/pages/posts/2026-07-03-weekly.md';
