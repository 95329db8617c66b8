import type { Issue } from './model.ts';

/** What an archive counts, in the order in which it is named. */
export const itemKinds = ['articles', 'projects', 'media', 'topics', 'books'] as const;
export type ItemKind = (typeof itemKinds)[number];
export type ItemCounts = Readonly<Record<ItemKind, number>>;

const patterns: readonly (readonly [ItemKind, RegExp])[] = [
  ['books', /赠书|送书|贈書|图书|書籍|\bbooks?\b/iu],
  [
    'media',
    /播客|音频|视频|音视频|動画|ポッドキャスト|\b(?:podcasts?|videos?|audios?|episodes?)\b/iu,
  ],
  [
    'topics',
    /讨论|话题|问题|ディスカッション|トピック|\b(?:discussions?|topics?|questions?|talks?)\b/iu,
  ],
  [
    'projects',
    /项目|工具|プロジェクト|\b(?:projects?|tools?|repositor(?:y|ies)|librar(?:y|ies))\b/iu,
  ],
  ['articles', /文章|教程|記事|チュートリアル|\b(?:articles?|tutorials?|posts?)\b/iu],
];

/** What a section's name, a row's label or a unit of a count speaks of; null when it is none of them. */
export function itemKindOf(words: string): ItemKind | null {
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export function noItems(): Record<ItemKind, number> {
  return { articles: 0, projects: 0, media: 0, topics: 0, books: 0 };
}

/** How many items of each kind an issue has; `kindOf` says what a section's items are. */
export function countItems(
  issue: Issue,
  kindOf: (sectionTitle: string) => ItemKind | null = itemKindOf,
): ItemCounts {
  const counts = noItems();
  for (const { title, items } of issue.sections) {
    const kind = kindOf(title);
    if (kind !== null) counts[kind] += items.length;
  }
  return counts;
}
