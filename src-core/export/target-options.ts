import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import type { ExportOptions } from './edition/edition-settings.ts';
import { refusal, type ReportEntry } from './report.ts';

/** A target's own options as its schema reads them; the error names the first that it cannot read. */
export function targetOptions<Schema extends z.ZodType>(
  schema: Schema,
  { settings }: ExportOptions,
): Result<z.output<Schema>, readonly ReportEntry[]> {
  const read = schema.safeParse(settings.target);
  if (read.success) return ok(read.data);
  const name = read.error.issues[0]?.path.join('.') ?? '';
  return err([refusal(1, 'options', 'optionRefused', { name })]);
}
