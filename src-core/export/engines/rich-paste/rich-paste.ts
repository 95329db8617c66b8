import { z } from 'zod';
import { frontMatterValue } from '../../../issue/front-matter.ts';
import { ok, type Result } from '../../../result.ts';
import { readHtml } from '../../audit/read-html.ts';
import { wordsOf } from '../../audit/words-of.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { exportName } from '../../addresses/export-name.ts';
import { mainCopy } from '../../main-copy.ts';
import { inLineOrder, type ReportEntry } from '../../report.ts';
import { targetOptions } from '../../target-options.ts';
import type { CopyPart, ExportOutput, ExportSource, Picture, Target } from '../../target.ts';
import type { RichPasteRow } from './context.ts';
import { draftJson } from './draft-json.ts';
import { readReferences } from './references.ts';
import { richBody } from './rich-body.ts';
import { blocksToHtml } from './to-html.ts';

/** `links` says whether links stay or stand in a list at the end; each row has its own default. */
const optionsSchema = z.object({ links: z.enum(['keep', 'references']).optional() });

/** The fields that the editor keeps apart from the body. */
function fieldCopies({ issue }: ExportSource): readonly CopyPart[] {
  const fields = [
    { kind: 'title', text: issue.title },
    { kind: 'subtitle', text: frontMatterValue(issue.frontMatter, 'description') },
  ] as const;
  return fields.flatMap(({ kind, text }) =>
    text === null || text.trim() === '' ? [] : [{ id: kind, kind, html: null, text: text.trim() }],
  );
}

function write(
  row: RichPasteRow,
  source: ExportSource,
  pictures: readonly Picture[],
): Result<ExportOutput, readonly ReportEntry[]> {
  const body = richBody(row, source, pictures);
  if (!body.ok) return body;
  const { blocks, text, reporter } = body.value;
  const html = blocksToHtml(blocks, row.look);
  const name = `${exportName(source)}.${row.id}`;
  const fields = fieldCopies(source);
  const field = (kind: string): string => fields.find((copy) => copy.kind === kind)?.text ?? '';
  const draft = draftJson(field('title'), field('subtitle'), blocks);
  return ok({
    files: [
      { path: `${name}.html`, content: html },
      { path: `${name}.md`, content: text },
      ...(row.draft === true ? [{ path: `${name}.json`, content: draft }] : []),
    ],
    copies: [...fields, { id: 'body', kind: 'body', html, text }],
    pages: [],
    patches: [],
    report: inLineOrder(reporter.entries),
  });
}

function rowFor(
  row: RichPasteRow,
  options: ExportOptions,
): Result<RichPasteRow, readonly ReportEntry[]> {
  const read = targetOptions(optionsSchema, options);
  if (!read.ok) return read;
  return ok({ ...row, links: read.value.links ?? row.links });
}

/**
 * The engine for editors that take rich text from the clipboard: the issue becomes the few blocks
 * and marks that survive a paste, and what does not survive is in the report.
 */
export function richPasteTarget(row: RichPasteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'clipboard',
    editorUrl: row.editorUrl,
    export(source, options, { pictures }) {
      const own = rowFor(row, options);
      return own.ok ? write(own.value, source, pictures) : own;
    },
    readBack(output) {
      const references = readReferences(mainCopy(output)?.html ?? '');
      const page = readHtml(references.html);
      const fields = output.copies.filter(({ kind }) => kind === 'title' || kind === 'subtitle');
      return {
        ...page,
        links: [...page.links, ...references.links],
        joinsLinks: references.links.length > 0,
        words: [...fields.flatMap(({ text }) => wordsOf(text)), ...page.words],
      };
    },
  };
}
