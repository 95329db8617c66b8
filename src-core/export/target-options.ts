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
  const [problem] = read.error.issues;
  const name = problem?.path.join('.') ?? '';
  if (problem?.code === 'unrecognized_keys') {
    const unknown = [...problem.path, ...problem.keys.slice(0, 1)].join('.');
    return err([refusal(1, 'options', 'optionUnknown', { name: unknown })]);
  }
  if (problem?.code === 'invalid_value') {
    const choices = problem.values.map(String).join(', ');
    return err([refusal(1, 'options', 'optionChoices', { name, choices })]);
  }
  return err([refusal(1, 'options', 'optionRefused', { name })]);
}
