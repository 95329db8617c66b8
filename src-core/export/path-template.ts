import { err, ok, type Result } from '../result.ts';
import type { ExportOptions } from './edition/edition-settings.ts';
import { siteFacts } from './sites/site-facts.ts';
import { refusal, type ReportEntry } from './report.ts';
import type { ExportSource } from './target.ts';

/** What no file system takes in a name, or a path would be led elsewhere by. */
const unsafe = /[\\/:*?"<>|\p{Cc}]+/gu;

/**
 * A path below an export's folder after a template: `{stem}` is the file name without its
 * extension, `{page}` the name of its page, `{date}`, `{year}`, `{month}`, `{day}`, `{number}`, `{edition}` and
 * `{language}` are the export's. The error says what
 * the issue does not have, or what the template must not hold.
 */
export function fillPath(
  template: string,
  source: ExportSource,
  options: ExportOptions,
): Result<string, readonly ReportEntry[]> {
  const known = siteFacts(source, options);
  const refusals: ReportEntry[] = [];
  const path = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = known[name]?.trim().replace(unsafe, '-');
    if (value !== undefined && value !== '') return value;
    if (name === 'date') refusals.push(refusal(1, 'front-matter.pubDate', 'noDate'));
    else refusals.push(refusal(1, 'options', 'pathNeeds', { path: template, name: whole }));
    return '';
  });
  if (refusals.length > 0) return err(refusals);
  const folders = path.split('/');
  const leadsAway = folders.some(
    (part) => part.trim() === '' || part === '.' || part === '..' || /[\\:\p{Cc}]/u.test(part),
  );
  return leadsAway ? err([refusal(1, 'options', 'pathUnusable', { path: template })]) : ok(path);
}
