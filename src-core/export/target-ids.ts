/** Targets as they are offered together: those of a group follow one another. */
export const targetGroups = {
  sites: ['astro', 'hugo', 'hexo', 'jekyll', 'eleventy', 'vitepress', 'docusaurus', 'site'],
  editors: ['substack', 'wechat', 'richtext'],
  posts: ['telegram', 'x', 'x-thread', 'mastodon', 'bluesky'],
  files: ['github', 'markdown', 'html', 'pdf', 'email'],
} as const;
export type TargetGroup = keyof typeof targetGroups;

/**
 * The id of every target, in the order in which they are offered. The registry holds a row for each,
 * and each has a command `export.<id>`, whose title is the only other thing to write for it.
 */
export const targetIds = [
  ...targetGroups.sites,
  ...targetGroups.editors,
  ...targetGroups.posts,
  ...targetGroups.files,
] as const;
export type TargetId = (typeof targetIds)[number];
