import type { SiteRow } from '../sites/site-target.ts';

/** The generators of static sites, and one of the curator's own. */
export const sites = {
  astro: { id: 'astro', title: 'Astro', preset: 'astro' },
  hugo: { id: 'hugo', title: 'Hugo', preset: 'hugo' },
  hexo: { id: 'hexo', title: 'Hexo', preset: 'hexo' },
  jekyll: { id: 'jekyll', title: 'Jekyll', preset: 'jekyll' },
  eleventy: { id: 'eleventy', title: 'Eleventy', preset: 'eleventy' },
  vitepress: { id: 'vitepress', title: 'VitePress', preset: 'vitepress' },
  docusaurus: { id: 'docusaurus', title: 'Docusaurus', preset: 'docusaurus' },
  site: { id: 'site', title: 'Site', preset: null },
} as const satisfies Readonly<Record<string, SiteRow>>;
