/** A README of a made-up archive as curators keep it: a list of issues, newest first, and totals. */
export const englishReadme = `# Kelp Weekly

A newsletter on tide pools. See [issue 2](./docs/en/2024-01-13-weekly.md), readers' favourite.

## 📊 Totals

| What | Count |
| --- | --- |
| Total Issues | **3** |
| Articles | **1,005** |
| Projects | **4** |
| Audio-Video | **1** |
| Hot Topics | **0** |
| Books | **2** |

## 🦀 Past Issues

- Issue 3: [Low Water](./docs/en/2024-01-20-weekly.md)
  - Shared 4 articles, 1 open-source project, 1 podcast
- Issue 2: [Barnacles](./docs/en/2024-01-13-weekly.md)
  - Shared 3 articles, 2 open-source projects
- Issue 1: [Kelp Weekly #1](./docs/en/2024-01-06-weekly.md)
  - Shared 2 articles, 1 open-source project, 2 books

## Favourites

- [Issue 1](./docs/en/2024-01-06-weekly.md)
- [Issue 3](./docs/en/2024-01-20-weekly.md)
`;

export const chineseReadme = `# 海藻周刊

## 📊 数据统计

| 类别 | 数量 |
| :-- | --: |
| 总期数 | **3 期** |
| 文章 | **1005 篇** |
| 项目 | **4 个** |
| 音视频 | **1 则** |
| 热门话题 | **0 则** |
| 赠书 | **2 本** |

## 🦀往期列表

- 第 3 期：[低潮](./docs/2024-01-20-weekly.md)
  - 分享了 4 篇文章，1 个开源项目，1 则音视频
- 第 2 期：[藤壶](./docs/2024-01-13-weekly.md)
  - 分享了 3 篇文章，2 个开源项目
- 第 1 期：[海藻周刊第 1 期](./docs/2024-01-06-weekly.md)
  - 分享了 2 篇文章，1 个开源项目，2 本赠书
`;

const names = {
  zh: ['文章&教程', '项目&资源', '播客&视频', '讨论&问题', '赠书'],
  en: [
    'Articles & Tutorials',
    'Projects & Resources',
    'Podcasts & Videos',
    'Discussion & Questions',
    'Books',
  ],
} as const;

interface MadeUpIssue {
  readonly language: 'zh' | 'en';
  readonly number: number;
  readonly title: string;
  /** How many articles, projects, podcasts, topics and books. */
  readonly counts: readonly number[];
}

/** An issue of that archive; its date is its file name's. */
export function madeUpIssue({ language, number, title, counts }: MadeUpIssue): string {
  const head =
    language === 'zh' ? `# 海藻周刊#${number}：${title}` : `# Kelp Weekly #${number}: ${title}`;
  const sections = names[language].flatMap((name, section) => {
    const count = counts[section] ?? 0;
    if (count === 0) return [];
    const items = Array.from({ length: count }, (_, index) => {
      const marker = language === 'zh' ? `${index + 1}、` : `${index + 1}. `;
      const words =
        language === 'zh'
          ? '关于潮池的一段话，写给在海边散步的人。'
          : 'Some words on tide pools, and on those who live there.';
      return `${marker}[Entry ${index + 1}](https://site.example/${number}/${section}/${index})\n\n${words}\n`;
    });
    return [`## 🦀${name}\n\n${items.join('\n')}`];
  });
  const lead =
    language === 'zh'
      ? '每周一次，讲讲潮池里的新鲜事，也讲讲岸上的人。欢迎转告喜欢海的朋友。'
      : 'Once a week we tell what is new in the tide pools, and who on the shore has seen it.';
  return `${head}\n\n${lead}\n\n${sections.join('\n')}`;
}
