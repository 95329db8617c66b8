import { z } from 'zod';
import { editionLanguages, editions } from '../export/edition/edition-settings.ts';

const placeholderName = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_.-]*)?$/u;

/** Who reads a channel: `public` is what an embargo keeps full editions away from. */
export const audiences = ['public', 'paid'] as const;

/** Where the issue goes week after week: a row of `channels` in galley.yaml. '' always means none. */
export const channelSchema = z.object({
  /** Unique in the library: what the desk shows and what status.yaml is keyed by. */
  name: z.string().trim().min(1).max(80),
  /** The id of a target in the registry; one that is not there is refused at the desk, not here. */
  target: z.string().min(1),
  edition: z.enum(editions).default('full'),
  /** Null takes the issue's own. */
  language: z.enum(editionLanguages).nullable().default(null),
  /** Relative to the library, or absolute; one outside needs a yes once per machine. */
  folder: z.string().default(''),
  audience: z.enum(audiences).default('public'),
  /** Whether the items of a digest carry their links. */
  itemLinks: z.boolean().default(false),
  /** Names of the snippets that stand before and after the issue. */
  before: z.array(z.string()).default([]),
  after: z.array(z.string()).default([]),
  /** The placeholder that this channel's address fills in the others. */
  gives: z.string().regex(placeholderName).default(''),
  /** An address that is known in advance: {stem}, {date} and {number} are filled in. */
  address: z.string().default(''),
  /** What the target itself understands. */
  options: z.record(z.string(), z.unknown()).default({}),
});
export type Channel = z.infer<typeof channelSchema>;

/** Names are told apart without regard to case, so that no two rows look the same. */
export const channelsSchema = z.array(channelSchema).superRefine((channels, context) => {
  const seen = new Set<string>();
  channels.forEach(({ name }, index) => {
    const key = name.toLowerCase();
    if (seen.has(key)) {
      context.addIssue({ code: 'custom', path: [index], message: `a second channel ${name}` });
    }
    seen.add(key);
  });
});
