import type { PlacedBlock } from '../../../markdown/place-blocks.ts';
import { describedBy, describedByItems } from '../../description.ts';
import { xmlText } from '../../../text/xml-text.ts';
import type { Reporter } from '../../report.ts';
import type { ExportSource } from '../../target.ts';
import { readFrontMatter, type CarriedKeys, type FrontMatterFields } from './read-front-matter.ts';

/** What the front matter is written from. */
export interface PageFacts {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly author: string | null;
  readonly description: string;
  /** The issue's other keys as lines of YAML. */
  readonly rest: string;
}

function oneLine(text: string): string {
  return xmlText(text.replace(/\s+/g, ' ')).text.trim();
}

function pageTitle(source: ExportSource, fields: FrontMatterFields, fileName: string): string {
  const written = oneLine(fields.title ?? '') || oneLine(source.issue.title ?? '');
  return written || fileName;
}

/** Reads what a page's front matter needs; `name` is its title where the issue has none. */
export function pageFacts(
  source: ExportSource,
  date: string,
  name: string,
  blocks: readonly PlacedBlock[],
  keys: CarriedKeys,
  reporter: Reporter,
): PageFacts {
  const fields = readFrontMatter(source.text, source.issue, keys, reporter);
  for (const key of fields.left) {
    reporter.changed(1, `front-matter.${key}`, 'frontMatterKeyLeft', { key });
  }
  const title = pageTitle(source, fields, name);
  if (title === name) reporter.changed(1, 'front-matter.title', 'titleFromFileName', { title });
  const described =
    fields.description ?? describedBy(blocks) ?? describedByItems(source.issue) ?? title;
  const description = oneLine(described) || title;
  if (fields.description === null) {
    reporter.changed(1, 'front-matter.description', 'descriptionFromText', { text: description });
  }
  if (fields.date !== null && fields.date !== date) {
    reporter.changed(1, 'front-matter.pubDate', 'dateWithoutTime', { written: fields.date, date });
  }
  return { title, date, author: fields.author, description, rest: fields.rest };
}
