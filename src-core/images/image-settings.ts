import { z } from 'zod';

/** `images` of galley.yaml. */
export const imageSettingsSchema = z.object({
  /**
   * A wish to show pictures that are on the web: it is told where they are offered. Only a yes on this
   * machine shows them; false offers nothing.
   */
  remote: z.boolean().optional(),
});
