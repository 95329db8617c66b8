import { z } from 'zod';
import type { Reporter } from '../../report.ts';

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
  /** A picture with the text as its caption: the issue's first one, or a poster of the issue. */
  photo: z.enum(['none', 'first', 'poster']).default('none'),
});
export type MessageOptions = z.infer<typeof messageOptionsSchema>;

/** A target's options from a channel's; what cannot be read counts as absent and is reported. */
export function readTargetOptions<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  given: Readonly<Record<string, unknown>>,
  reporter: Reporter,
): z.infer<z.ZodObject<Shape>> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')));
  for (const name of wrong) reporter.changed(1, `option.${name}`, 'optionUnreadable', { name });
  const rest = Object.entries(given).filter(([name]) => !wrong.has(name));
  return schema.parse(Object.fromEntries(rest));
}
