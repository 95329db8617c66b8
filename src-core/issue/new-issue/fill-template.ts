import type { IssueIdentity } from './identity-edits.ts';
import { placeholder } from './subtitle.ts';

/**
 * A template's text with `{{number}}`, `{{date}}`, `{{year}}`, `{{month}}`, `{{day}}` and `{{title}}`
 * filled in; everything else, other names in braces included, stays as it is. What is not known becomes
 * the placeholder.
 */
export function fillTemplate(template: string, { number, date }: IssueIdentity): string {
  const [year, month, day] = date?.split('-') ?? [];
  const values: Readonly<Record<string, string | undefined>> = {
    number: number === null ? undefined : String(number),
    date: date ?? undefined,
    year,
    month,
    day,
    title: undefined,
  };
  return template.replaceAll(
    /\{\{\s*(number|date|year|month|day|title)\s*\}\}/gu,
    (_, name: string) => values[name] ?? placeholder,
  );
}

const usualNames = ['issue', 'new-issue', 'weekly', 'newsletter', 'template', 'default'];

/** The template of a library's new issues among its files `templates/*.md`; null when there is none. */
export function chooseTemplate(paths: readonly string[]): string | null {
  const templates = paths.filter((path) => /^templates\/[^/]+\.(?:md|markdown)$/iu.test(path));
  return templates.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0] ?? null;
}

function rank(path: string): number {
  const name = path
    .slice(path.indexOf('/') + 1)
    .replace(/\.\w+$/u, '')
    .toLowerCase();
  const at = usualNames.indexOf(name);
  return at === -1 ? usualNames.length : at;
}
