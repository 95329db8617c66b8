import type { Section } from '../../issue/model.ts';
import { linkAt } from '../../issue/parse/link-syntax.ts';
import type { Range } from '../../text/edit.ts';
import { addressKey, hasForm } from './look-back-line.ts';

/** A line of the section in which an issue looks back, without the mark of a list before it. */
export interface OldLine extends Range {
  readonly text: string;
  /** The address that its link leads to; '' for none. */
  readonly address: string;
  readonly isOurs: boolean;
}

/** What stands before a line in a list. */
export const listMark = /^\s*(?:[-*+]\s+|\d{1,3}(?:[.)]\s+|、\s*)|[①-⑳]\s*)?/u;

/** The lines of a section, those of the template's form as ours. */
export function linesOf(text: string, section: Section, template: string): readonly OldLine[] {
  const end = section.outro.to > section.outro.from ? section.outro.from : section.to;
  const form = template.replace(listMark, '');
  const lines: OldLine[] = [];
  for (let at = section.head.to; at < end;) {
    const newline = text.indexOf('\n', at);
    const to = newline === -1 || newline > end ? end : newline;
    const whole = text.slice(at, to);
    const mark = listMark.exec(whole)?.[0].length ?? 0;
    const line = whole.slice(mark).trimEnd();
    if (line !== '') {
      const from = at + mark;
      const address = addressIn(line);
      lines.push({
        from,
        to: from + line.length,
        text: line,
        address,
        isOurs: address !== '' && (hasForm(form, line) || isBareLink(line)),
      });
    }
    at = to + 1;
  }
  return lines;
}

function addressIn(line: string): string {
  const open = line.search(/(?<!!)\[/u);
  const url = open === -1 ? null : (linkAt(line, open, line.length)?.url ?? null);
  return url === null ? '' : addressKey(url);
}

/** A line that is a link and what stands in brackets behind it. */
function isBareLink(line: string): boolean {
  const link = linkAt(line, 0, line.length);
  return link !== null && /^\s*(?:[（(][^（）()]*[）)])?$/u.test(line.slice(link.to));
}
