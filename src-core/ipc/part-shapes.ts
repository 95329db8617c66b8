import { z } from 'zod';
import { partGroupSchema } from '../parts/part-group.ts';
import { issueLanguages } from '../issue/model.ts';

export const partCalls = {
  /**
   * The issue that a file of the open library belongs to with all its files, and the file's twin: the
   * same edition in another language. From what the last scan has read; `library.changed` tells of news.
   */
  'parts.of': {
    input: z.object({ file: z.string() }),
    output: z.object({
      group: partGroupSchema.nullable(),
      twin: z.object({ file: z.string(), language: z.enum(issueLanguages).nullable() }).nullable(),
    }),
  },
} as const;
