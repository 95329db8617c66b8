import { z } from 'zod';

/** `images` of galley.yaml. */
export const imageSettingsSchema = z.object({
  /** What a new picture is called, without its extension; learnt from the library's pictures when absent. */
  name: z
    .string()
    .max(100)
    .regex(
      /^(?:\{(?:date|slug|number)\}|[\p{L}\p{N} ._-])+$/u,
      'letters, digits, - _ . and {date}, {slug}, {number}',
    )
    .optional(),
  /** KB (of 1,000 bytes) that a picture may have at most; 100 when absent. */
  limit: z.int().min(10).max(10_000).optional(),
  /** Pixels that a picture may be wide at most; 1600 when absent. */
  width: z.int().min(100).max(8000).optional(),
  /** Where pictures are published: a picture's public address is this and its name. */
  base: z
    .string()
    .max(1000)
    .regex(/^https?:\/\/[^\s?#]+\/$/u, 'an http or https address that ends in /')
    .optional(),
  /**
   * A command that publishes one picture; the last line it prints is the address, when it is one. No
   * shell reads it (publish-command.ts). It runs only after a yes on this machine.
   */
  publish: z.string().min(1).max(1000).optional(),
  /**
   * A wish to show pictures that are on the web: it is told where they are offered. Only a yes on this
   * machine shows them; false offers nothing.
   */
  remote: z.boolean().optional(),
});
