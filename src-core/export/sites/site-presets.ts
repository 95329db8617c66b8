import { plainSite, type SiteProfile } from './site-profile.ts';

const { frontMatter } = plainSite;

/**
 * The generators that are known. Astro's names are those of its own tutorial and blog template; its date is
 * bare, so that no zone shifts it. The others say noon, for the same reason.
 */
export const sitePresets = {
  astro: {
    ...plainSite,
    path: '{page}.md',
    frontMatter: {
      title: '{title}',
      pubDate: '{date}',
      author: '{author}',
      description: '{description}',
    },
  },
  /** A page bundle, the only place from which Hugo resolves relative pictures. */
  hugo: {
    ...plainSite,
    path: 'content/posts/{page}/index.md',
    frontMatter,
    date: 'iso',
    excerpt: '<!--more-->',
    braces: 'shortcodes',
    strikes: 'double',
    html: 'balanced',
  },
  /** The address is pinned, because Hexo reads dates in the zone of the machine. */
  hexo: {
    ...plainSite,
    path: 'source/_posts/{page}.md',
    frontMatter: { ...frontMatter, permalink: 'posts/{page}/', disableNunjucks: true },
    date: 'local',
    excerpt: '<!-- more -->',
    pictures: { folder: 'source/images', address: '/images' },
    html: 'balanced',
    footnotes: 'endnotes',
    headingIds: 'hexo',
  },
  jekyll: {
    ...plainSite,
    path: '_posts/{page}.md',
    frontMatter: {
      layout: 'post',
      ...frontMatter,
      excerpt_separator: '<!--more-->',
      render_with_liquid: false,
    },
    date: 'spaced',
    excerpt: '<!--more-->',
    pictures: { folder: 'assets/images', address: '/assets/images' },
    html: 'balanced',
    indentItems: true,
    strikes: 'double',
    dialect: 'kramdown',
  },
  eleventy: {
    ...plainSite,
    frontMatter: { ...frontMatter, templateEngineOverride: 'md' },
    pictures: { folder: 'public/images', address: '/images' },
    html: 'balanced',
    footnotes: 'endnotes',
    tasks: 'characters',
    strikes: 'double',
    headingIds: 'none',
  },
  /** VitePress reads the title as Markdown. */
  vitepress: {
    ...plainSite,
    frontMatter: { ...frontMatter, title: '{markdownTitle}' },
    braces: 'vue',
    html: 'balanced',
    links: 'html',
    footnotes: 'endnotes',
    tasks: 'characters',
    strikes: 'double',
    titleHeading: true,
    dialect: 'vitepress',
    headingIds: 'vitepress',
  },
  docusaurus: {
    ...plainSite,
    path: 'blog/{page}.md',
    frontMatter: {
      title: '{title}',
      slug: '{page}',
      date: '{date}',
      authors: [{ name: '{author}' }],
      description: '{description}',
      mdx: { format: 'md' },
    },
    date: 'iso',
    carry: ['tags', 'keywords', 'draft', 'unlisted'],
    excerpt: '<!-- truncate -->',
    html: 'balanced',
    links: 'pathname',
    dialect: 'docusaurus',
  },
} as const satisfies Readonly<Record<string, SiteProfile>>;

export type SitePresetId = keyof typeof sitePresets;
export const sitePresetIds = Object.keys(sitePresets) as readonly SitePresetId[];
