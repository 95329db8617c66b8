import { z } from 'zod';
import { manualTopics } from '../help/manual-pages.ts';

export const helpCalls = {
  /** Opens a page of the manual in a window of its own, in the window's language. */
  'help.manual': { input: z.object({ topic: z.enum(manualTopics) }), output: z.undefined() },
  /** Shows the folder of the log in the system's file manager. */
  'help.show-logs': { input: z.undefined(), output: z.undefined() },
} as const;
