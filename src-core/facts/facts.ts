import { z } from 'zod';

/** What a source says about an address; null for what it does not say. */
export const factsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('repository'),
    /** `name` of `owner/name`. */
    name: z.string(),
    owner: z.string(),
    stars: z.number(),
    /** Its short name, e.g. `MIT`. */
    licence: z.string().nullable(),
    description: z.string().nullable(),
    language: z.string().nullable(),
    isArchived: z.boolean(),
  }),
  z.object({
    kind: z.literal('page'),
    title: z.string().nullable(),
    author: z.string().nullable(),
    /** ISO 8601, `2026-11-22`. */
    date: z.string().nullable(),
    site: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('video'),
    title: z.string().nullable(),
    channel: z.string().nullable(),
    seconds: z.number().nullable(),
    date: z.string().nullable(),
  }),
]);
export type Facts = z.infer<typeof factsSchema>;
export type FactsOf<Kind extends Facts['kind']> = Extract<Facts, { readonly kind: Kind }>;
