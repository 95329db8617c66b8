import { z } from 'zod';
import { readWrapper } from './redirect-wrapper.ts';

/** `links` of galley.yaml. */
export const linkSettingsSchema = z.object({
  /** Addresses that may be sent again and again; one that ends in `*` stands for all that begin so. */
  exemptions: z.array(z.string().min(1).max(2000)).max(2000).optional(),
  /** Addresses that lead on to another one, written with `{url}` where that one stands. */
  wrappers: z
    .array(
      z
        .string()
        .max(500)
        .refine((pattern) => readWrapper(pattern) !== null, 'an address with {url} in it'),
    )
    .max(200)
    .optional(),
});
