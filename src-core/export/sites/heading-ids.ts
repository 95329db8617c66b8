import type { SiteProfile } from './site-profile.ts';

type Slugger = (heading: string) => string;

/** GitHub's, which Astro, Docusaurus, kramdown and Goldmark follow: letters, digits, hyphens for blanks. */
const github: Slugger = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

const specials = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g;

function joined(text: string): string {
  return text
    .replace(specials, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** hexo-util's: what is no letter becomes a hyphen, emoji and capitals stay. */
const hexo: Slugger = (heading) => joined(heading);

/** mdit-vue's: without accents, in small letters, no digit first. */
const vitepress: Slugger = (heading) =>
  joined(heading.normalize('NFKD').replace(/[\u0300-\u036f]|\p{Cc}/gu, ''))
    .replace(/^(\d)/, '_$1')
    .toLowerCase();

const sluggers = { github, hexo, vitepress } as const;

/** The id of each heading of a page, in order; those that say the same are numbered. */
function idsOf(headings: readonly string[], slug: Slugger): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const id = slug(heading);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  });
}

/**
 * What a link inside a page has to lead to there, by what it leads to where the issue was written; null for
 * a heading without an id, the link itself where it leads to none of the headings.
 */
export function headingTargets(
  headings: readonly string[],
  headingIds: SiteProfile['headingIds'],
): (fragment: string) => string | null {
  const known = Object.values(sluggers).map((slug) => idsOf(headings, slug));
  const own = headingIds === 'none' ? null : idsOf(headings, sluggers[headingIds]);
  return (fragment) => {
    for (const ids of known) {
      const at = ids.indexOf(fragment);
      if (at >= 0) return own === null ? null : (own[at] ?? fragment);
    }
    return fragment;
  };
}
