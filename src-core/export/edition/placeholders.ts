import type { TextEdit } from '../../text/edit.ts';
import { lineAt, lineIndex } from '../../text/lines.ts';
import { refusal, type ReportEntry } from '../report.ts';
import type { Placeholder } from './edition-settings.ts';

const written = /\{\{[ \t]*([^{}\n]{1,60}?)[ \t]*\}\}/gu;

/** An address that ends nowhere early: not in a link, not in a quoted value. */
function asAddress(value: string): string {
  return value
    .trim()
    .replaceAll(/[\s<>()"\\]/gu, (character) =>
      /[()]/.test(character)
        ? `%${character.charCodeAt(0).toString(16)}`
        : encodeURIComponent(character),
    );
}

export interface FilledPlaceholders {
  readonly edits: readonly TextEdit[];
  /** The placeholders that nothing fills yet. */
  readonly refusals: readonly ReportEntry[];
}

/** Fills what is declared; any other `{{…}}` is the author's text. */
export function fillPlaceholders(
  text: string,
  placeholders: Readonly<Record<string, Placeholder>>,
): FilledPlaceholders {
  const edits: TextEdit[] = [];
  const refusals: ReportEntry[] = [];
  const lines = lineIndex(text);
  const asked = new Set<string>();
  for (const match of Object.keys(placeholders).length === 0 ? [] : text.matchAll(written)) {
    const name = match[1] ?? '';
    const placeholder = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    if (placeholder === undefined) continue;
    const value = placeholder.value?.trim() ?? '';
    if (value !== '') {
      const to = match.index + match[0].length;
      edits.push({ from: match.index, to, insert: asAddress(value) });
    } else if (!asked.has(name)) {
      asked.add(name);
      const values = { placeholder: `{{${name}}}`, channel: placeholder.channel };
      const line = lineAt(lines, match.index);
      refusals.push(refusal(line, 'placeholder', 'placeholderUnfilled', values));
    }
  }
  return { edits, refusals };
}
