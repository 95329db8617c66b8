import { fileStem } from '../../addresses/slug.ts';
import type { EditionSettings } from '../../edition/edition-settings.ts';
import { refusal, type ReportEntry } from '../../report.ts';
import type { ExportSource } from '../../target.ts';

/** What a channel's own lines may name in single braces. */
function factsOf({ issue, fileName }: ExportSource): Readonly<Record<string, string>> {
  return {
    title: issue.title ?? '',
    number: issue.number === null ? '' : String(issue.number),
    date: issue.date ?? '',
    stem: fileStem(fileName),
  };
}

export interface FilledOption {
  readonly text: string;
  /** The addresses of other channels that it needs and that are not known yet. */
  readonly missing: readonly ReportEntry[];
}

/**
 * A channel's own line with `{title}`, `{number}`, `{date}`, `{stem}` and what `more` holds, and with
 * the addresses that other channels give (`{{paid}}`). Other braces stay as they are.
 */
export function fillOption(
  option: string,
  source: ExportSource,
  settings: EditionSettings,
  more: Readonly<Record<string, string>> = {},
): FilledOption {
  const missing: ReportEntry[] = [];
  const facts = { ...factsOf(source), ...more };
  const text = option
    .replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (written, name: string) => {
      const given = Object.hasOwn(settings.placeholders, name) ? settings.placeholders[name] : null;
      if (!given) return written;
      if (given.value === null) {
        const { channel } = given;
        missing.push(refusal(1, 'placeholder', 'optionAddressMissing', { name, channel }));
      }
      return given.value ?? '';
    })
    .replace(/(?<!\{)\{(\w+)\}(?!\})/g, (written, name: string) =>
      Object.hasOwn(facts, name) ? (facts[name] ?? '') : written,
    );
  return { text, missing };
}
