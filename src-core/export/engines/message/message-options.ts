import { z } from 'zod';

const line = z.string().trim().min(1);

/** What a channel says of its messages (`options` in galley.yaml). */
export const messageOptionsSchema = z.object({
  /** Formatting in HTML, or plain text with the addresses in brackets. */
  format: z.enum(['html', 'plain']).default('html'),
  /** Markdown, each line a line of the message; in place of the title. */
  header: line.nullable().default(null),
  /** Markdown, each line a line; below the last message. */
  footer: line.nullable().default(null),
  /** The first line, e.g. `#Weekly`. */
  tag: line.nullable().default(null),
  /** The address of the issue, which the title links to. */
  address: line.nullable().default(null),
  /** A picture with the text as its caption: the first one, or a poster of the issue. */
  photo: z.enum(['none', 'first', 'poster']).default('none'),
});
export type MessageOptions = z.infer<typeof messageOptionsSchema>;
