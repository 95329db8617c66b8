/** A made-up bilingual newsletter on its release day: what the week's test starts from. */

const part = (value: number) => String(value).padStart(2, '0');

/** YYYY-MM-DD, some days from now, as it is on this machine. */
function day(fromNow: number): string {
  const date = new Date();
  date.setDate(date.getDate() + fromNow);
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

const today = day(0);
export const issueFile = `${today}-weekly.md`;
export const earlyFile = `${day(-350)}-weekly.md`;

/** Item links of this week: what no digest may carry. */
export const itemLinks = [
  'https://one.example/flame',
  'https://two.example/nursery',
  'https://three.example/tinytrace',
  'https://four.example/kiln',
] as const;

const [flame, nursery, tinytrace, kiln] = itemLinks;

export const master = `---
title: '田野笔记 #159：结构化并发---Field Notes #159: Structured concurrency'
pubDate: ${today}
---

每周六，为写代码的人选几篇值得读的文章。

## 🦄文章---Articles

1、[如何读火焰图---How to read a flame graph](${flame})

火焰图讲的是时间花在了哪里。

2、[结构化并发入门---Structured concurrency, a start](${nursery})

一个作用域管住所有任务。

## 🐿️项目---Projects

1、[tinytrace：微型追踪器---tinytrace: a tiny tracer](${tinytrace})

只有三百行。

2、[kiln：烧制静态网站---kiln: bakes static sites](${kiln})

没有配置文件。

## 🐼订阅---Subscribe

欢迎转发给朋友。
`;

const early = `---
title: '田野笔记 #109：旧炉新火---Field Notes #109: An old kiln'
pubDate: ${day(-350)}
---

旧的一期。

## 🦄文章---Articles

1、[窑火---Kiln fire](https://old.example/fire)

旧文的介绍。
`;

const settings = `# Field Notes: where each issue goes
languages: [zh, en]
sections:
  - names: { zh: 文章, en: Articles }
  - names: { zh: 项目, en: Projects }
  - names: { zh: 订阅, en: Subscribe }
    role: fixed
channels:
  # the letter people pay for
  - name: paid-zh
    target: substack
    language: zh
    audience: paid
    gives: paid
  - name: blog-zh
    target: astro
    edition: digest
    language: zh
    folder: site/zh
    before: [digest-notice]
    gives: blog
    address: https://notes.example/posts/{stem} # known in advance
  - name: blog-en
    target: astro
    edition: digest
    language: en
    folder: site/en
    before: [digest-notice]
  - name: github-zh
    target: github
    edition: digest
    language: zh
    folder: archive
    before: [digest-notice]
    options: { path: 'docs/{date}-weekly.md' }
  - name: github-en
    target: github
    edition: digest
    language: en
    folder: archive
    before: [digest-notice]
    options: { path: 'docs/en/{date}-weekly.md' }
  - name: letter-en
    target: substack
    edition: digest
    language: en
    before: [digest-notice]
  - name: telegram-zh
    target: telegram
    edition: digest
    language: zh
    after: [digest-notice]
  - name: wechat-zh
    target: wechat
    edition: digest
    language: zh
    before: [digest-notice]
  - name: x-zh
    target: x
    edition: digest
    language: zh
release:
  fullAfter: 50
`;

export const weekFiles: Readonly<Record<string, string>> = {
  [issueFile]: master,
  [earlyFile]: early,
  'galley.yaml': settings,
  'snippets/digest-notice.md':
    '[本期为摘要，全文在付费版---This is the digest; read it in full]({{paid}})\n',
};
