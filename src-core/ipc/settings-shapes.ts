import { z } from 'zod';
import { preferencesSchema } from '../settings/preferences.ts';

/** A name is that of the file, without its folder. */
export const settingsCalls = {
  /** Asks where to write what is set; null when the person cancels. */
  'settings.export': {
    input: z.undefined(),
    output: z.object({ name: z.string() }).nullable(),
  },
  /** Asks for such a file and takes in what fits of it; null when the person cancels. */
  'settings.import': {
    input: z.undefined(),
    output: z
      .object({
        name: z.string(),
        preferences: preferencesSchema,
        /** What did not fit. */
        left: z.array(z.string()).readonly(),
      })
      .nullable(),
  },
  /** The text of the open library's galley.yaml; '' where there is none. */
  'settings.library-text': {
    input: z.undefined(),
    output: z.object({ text: z.string(), version: z.string() }),
  },
  /** Writes it as a whole, unless it is another one than `version`. Refused where it is no YAML. */
  'settings.save-library-text': {
    input: z.object({ text: z.string().max(1_000_000), version: z.string() }),
    output: z.object({ version: z.string() }),
  },
};
