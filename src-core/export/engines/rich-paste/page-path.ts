import { ok, type Result } from '../../../result.ts';
import { exportName } from '../../addresses/export-name.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { fillPath } from '../../path-template.ts';
import type { ReportEntry } from '../../report.ts';
import type { ExportSource } from '../../target.ts';

/** Where a page goes: `template`, else a name that channels of two languages or editions do not share. */
export function pagePath(
  template: string | undefined,
  extension: 'html' | 'pdf',
  source: ExportSource,
  options: ExportOptions,
): Result<string, readonly ReportEntry[]> {
  if (template !== undefined) return fillPath(template, source, options);
  const { edition, language } = options;
  const parts = [exportName(source), language, edition === 'full' ? null : edition];
  return ok(`${parts.filter((part) => part !== null).join('-')}.${extension}`);
}

const languageTags = { zh: 'zh-CN', en: 'en', ja: 'ja' } as const;

/** The title and the language that a page says of itself; `lang` is '' when the language is not known. */
export function pageFacts(source: ExportSource): { readonly title: string; readonly lang: string } {
  const { language, title } = source.issue;
  return {
    title: title?.replace(/\s+/g, ' ').trim() || exportName(source),
    lang: language === null ? '' : ` lang="${languageTags[language]}"`,
  };
}
