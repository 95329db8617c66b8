import { z } from 'zod';
import { mostTabs, tabSchema } from '../tabs/open-tabs.ts';

export const tabsSchema = z.array(tabSchema).max(mostTabs);

export const tabCalls = {
  /** Remembers on this machine which issues of a library are open in tabs, and where in them one was. */
  'tabs.keep': {
    input: z.object({ libraryId: z.string(), tabs: tabsSchema }),
    output: z.undefined(),
  },
  /** How a library was left; `issueId` is the issue that was shown, null for one that nothing is known of. */
  'tabs.left': {
    input: z.object({ libraryId: z.string() }),
    output: z.object({ tabs: tabsSchema, issueId: z.string().nullable() }),
  },
} as const;
