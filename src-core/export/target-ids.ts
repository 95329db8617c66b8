/**
 * The id of every target, in the order in which they are offered. The registry holds a row for each,
 * and each has a command `export.<id>`, whose title is the only other thing to write for it.
 */
export const targetIds = [
  'astro',
  'substack',
  'github',
  'telegram',
  'wechat',
  'x',
  'richtext',
  'markdown',
  'html',
  'pdf',
  'hugo',
  'hexo',
  'jekyll',
  'eleventy',
  'vitepress',
  'docusaurus',
  'site',
  'x-thread',
  'mastodon',
  'bluesky',
] as const;
export type TargetId = (typeof targetIds)[number];
