import { z } from 'zod';

/** What a field of the front matter is made of; `{title}` and the like stand for what the issue has. */
export type FieldValue =
  string | number | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue };

const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(fieldValue),
    z.record(z.string(), fieldValue),
  ]),
);
const fieldName = z.string().regex(/^[A-Za-z_][\w.-]*$/);

const siteFolder = z.string().regex(/^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\:*?"<>|\p{Cc}]+$/u);

/** A kind of site, as data: options of channels in galley.yaml change one, and every preset is one. */
export const siteProfileSchema = z.strictObject({
  /** Below the export's folder; {page} is the page's name: the issue's own dated name, else {date}-weekly. */
  path: z.string().min(1),
  /** In this order; a field whose placeholder stands for nothing is left out. */
  frontMatter: z.record(fieldName, fieldValue),
  /** How strings of the front matter are quoted; what single quotes cannot hold is in double ones. */
  quotes: z.enum(['double', 'single']),
  /** The form of {date}: 2024-03-16, 2024-03-16T12:00:00+08:00, 2024-03-16 12:00:00 +0800 or without zone. */
  date: z.enum(['day', 'iso', 'spaced', 'local']),
  /** The zone in which it is noon. */
  zone: z.string().regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/),
  /** Which of the other keys are carried: all that steer no generator, or these. */
  carry: z.union([z.literal('all'), z.array(z.string())]),
  /** The comment behind the intro, above which lists of posts quote; '' for none. */
  excerpt: z.string().regex(/^(?:<!--[^<>]*-->)?$/),
  /** Where copies of local pictures go: beside the page, or into a folder with an address of its own. */
  pictures: z.union([
    z.literal('beside'),
    z.strictObject({ folder: siteFolder, address: z.string().min(1) }),
  ]),
  /** What keeps template code in the text from being run. */
  braces: z.enum(['keep', 'shortcodes', 'liquid', 'vue']),
  /** Raw HTML: as it is, only what is opened and closed, or all of it as text. */
  html: z.enum(['keep', 'balanced', 'text']),
  /** How links that the build could call broken are written. */
  links: z.enum(['keep', 'html', 'pathname']),
  /** Whether what belongs to a numbered item is indented under it, and lists say where they begin. */
  indentItems: z.boolean(),
  footnotes: z.enum(['keep', 'endnotes']),
  tasks: z.enum(['keep', 'characters']),
  /** `~a~`, which the preview strikes through, as it is or with the two tildes that everyone reads. */
  strikes: z.enum(['keep', 'double']),
  /** Whether the page begins with the title as a heading, because the site shows none of its own. */
  titleHeading: z.boolean(),
  /** Whose Markdown it is, where it reads more into a text than others. */
  dialect: z.enum(['gfm', 'kramdown', 'vitepress', 'docusaurus']),
  /** How headings get their ids, for links inside the page. */
  headingIds: z.enum(['github', 'hexo', 'vitepress', 'none']),
});
export type SiteProfile = z.infer<typeof siteProfileSchema>;

/** What presets have in common: a folder of GitHub's Markdown whose pages show what any browser shows. */
export const plainSite: SiteProfile = {
  path: 'posts/{page}.md',
  frontMatter: {
    title: '{title}',
    date: '{date}',
    author: '{author}',
    description: '{description}',
  },
  quotes: 'double',
  date: 'day',
  zone: '+00:00',
  carry: 'all',
  excerpt: '',
  pictures: 'beside',
  braces: 'keep',
  html: 'keep',
  links: 'keep',
  indentItems: false,
  footnotes: 'keep',
  tasks: 'keep',
  strikes: 'keep',
  titleHeading: false,
  dialect: 'gfm',
  headingIds: 'github',
};
