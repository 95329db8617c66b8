import type { Item, Section } from '#core/issue/model.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';

/**
 * An issue as one line per section: `## Title cjk: 1 One; 2 Two +note / outro`. A bullet has no number;
 * an item whose marker is not its section's first one says so: `[dot] 3 Three`.
 */
export function outlineLines(text: string): readonly string[] {
  return parseIssue(text).sections.map((section) => sectionLine(text, section));
}

function sectionLine(text: string, section: Section): string {
  const name =
    section.level === 0 ? '(anonymous)' : `${'#'.repeat(section.level)} ${section.title}`;
  const marker = section.items[0]?.marker;
  const items = section.items.map((item) => itemText(item, marker)).join('; ');
  const outro = text.slice(section.outro.from, section.outro.to).trim().slice(0, 12);
  return [name, marker && ` ${marker}: ${items}`, outro && ` / ${outro.replaceAll('\n', '⏎')}`]
    .filter((part) => part !== undefined && part !== '')
    .join('');
}

function itemText(item: Item, marker: Item['marker'] | undefined): string {
  const parts = [item.marker === marker ? '' : `[${item.marker}]`, item.number, item.title];
  if (item.note !== null) parts.push('+note');
  return parts.filter((part) => part !== '' && part !== null).join(' ');
}
