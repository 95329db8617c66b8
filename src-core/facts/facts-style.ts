import { z } from 'zod';

const pattern = z.string().max(300);

/** `style.facts` of galley.yaml: how this library writes facts; what is missing is learnt from its issues. */
export const factsStyleSchema = z.object({
  /** The title of a repository: with {name} and {owner}. */
  title: pattern.optional(),
  /** What stands after the link of a repository: with the names of `repository`. */
  tail: pattern.optional(),
  /** The description of a repository: {description} {stars} {licence} {language} {name} {owner}. */
  repository: pattern.optional(),
  /** The description of a page: {author} {date} {site} {title}. */
  page: pattern.optional(),
  /** The description of a video: {channel} {length} {date} {title}. */
  video: pattern.optional(),
});
export type FactsStyle = z.infer<typeof factsStyleSchema>;

/** How the issues of one language write the stars of a repository. */
export const foundFactsStyleSchema = z.object({
  language: z.string().nullable(),
  tail: z.string(),
  repository: z.string(),
  /** How 5,100 stars are written: `5.1K`, `5100`, `5,100`, `0.5万`... */
  stars: z.string(),
  /** In how many issues. */
  count: z.number(),
});
export type FoundFactsStyle = z.infer<typeof foundFactsStyleSchema>;
