import { parseIssue } from '../../issue/parse-issue.ts';
import { noProfile } from '../../issue/profile/parse-profile.ts';
import { err, ok, type Result } from '../../result.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import type { TextEdit } from '../../text/edit.ts';
import { lineAt, lineIndex } from '../../text/lines.ts';
import { linksOf } from '../audit/links-of.ts';
import { refusal, type ReportEntry } from '../report.ts';
import type { ExportSource } from '../target.ts';
import { digestEdition } from './digest.ts';
import type { ExportOptions } from './edition-settings.ts';
import { fixedParagraphEdits } from './fixed-paragraphs.ts';
import { languageEdition } from './language-edition.ts';
import { lineOrigins, type LineOrigin } from './line-origins.ts';
import { fillPlaceholders } from './placeholders.ts';
import { isNamedIn, sectionTitleEdits } from './section-titles.ts';

/** The text that goes out, and where its lines come from. */
export interface ComposedEdition {
  readonly source: ExportSource;
  /** The 1-based line of the master that a 1-based line of the edition's text comes from. */
  readonly lineOf: LineOrigin;
  /** What the edition leaves out or changes; lines are the master's. */
  readonly report: readonly ReportEntry[];
}

type Composed = Result<ComposedEdition, readonly ReportEntry[]>;

function onLinesOf(entries: readonly ReportEntry[], lineOf: LineOrigin): readonly ReportEntry[] {
  return entries.map((entry) => ({ ...entry, line: lineOf(entry.line) }));
}

/** The edition after more edits, whose entries of the report are on its lines before them. */
function edited(
  edition: ComposedEdition,
  edits: readonly TextEdit[],
  report: readonly ReportEntry[] = [],
): ComposedEdition {
  const { source, lineOf } = edition;
  const entries = [...edition.report, ...onLinesOf(report, lineOf)];
  if (edits.length === 0) return { ...edition, report: entries };
  const text = applyEdits(source.text, edits);
  const origin = lineOrigins(source.text, edits, text);
  const { number, date, language } = source.issue;
  // What tells the issue from others may stand in what the edition left out.
  const options = { fileName: source.fileName, profile: source.profile ?? noProfile };
  const issue = { ...parseIssue(text, options), number, date, language };
  return {
    source: { ...source, text, issue },
    lineOf: (line) => lineOf(origin(line)),
    report: entries,
  };
}

/** What the edition has of the issue, in the wanted language, its sections by their names in it. */
function ownPart(edition: ComposedEdition, options: ExportOptions): Composed {
  const { language, settings } = options;
  if (language === null)
    return options.edition === 'digest' ? asDigest(edition, options) : ok(edition);
  const { sections } = settings;
  const halves = languageEdition(edition.source, language, (title) =>
    isNamedIn(title, language, sections),
  );
  if (!halves.ok) return halves;
  const halved = edited(edition, halves.value.edits);
  const { text, issue } = halved.source;
  const named = edited(halved, sectionTitleEdits(text, issue, language, sections));
  const { source } = named;
  const spoken = { ...named, source: { ...source, issue: { ...source.issue, language } } };
  if (options.edition === 'full') return ok({ ...spoken, report: halves.value.report(() => true) });
  const cut = asDigest(spoken, options);
  if (!cut.ok) return cut;
  // Of what a digest leaves out nothing is to be translated.
  const kept = new Set(
    lineIndex(cut.value.source.text).starts.map((_, at) => cut.value.lineOf(at + 1)),
  );
  const report = halves.value.report((line) => kept.has(line));
  return ok({ ...cut.value, report: [...report, ...cut.value.report] });
}

function asDigest(edition: ComposedEdition, { settings }: ExportOptions): Composed {
  const { source, lineOf } = edition;
  const digest = digestEdition(source.text, source.issue, settings);
  if (!digest.ok) return err(onLinesOf(digest.error, lineOf));
  const { edits, report, itemLines } = digest.value;
  const cut = edited(edition, edits, report);
  if (settings.itemLinks) return ok(cut);
  // Items of a digest carry no links, whatever the edits above did.
  const origin = lineOrigins(source.text, edits, cut.source.text);
  const lines = lineIndex(cut.source.text);
  const leaks = linksOf(cut.source.text).filter(({ from }) =>
    itemLines.has(origin(lineAt(lines, from))),
  );
  if (leaks.length === 0) return ok(cut);
  return err(
    leaks.map(({ from, address }) =>
      refusal(cut.lineOf(lineAt(lines, from)), 'edition', 'digestItemLink', { address }),
    ),
  );
}

/** A fixed paragraph in the wanted language. */
function paragraphIn(text: string, { language }: ExportOptions): string {
  if (language === null) return text;
  const halves = languageEdition(
    { text, issue: { ...parseIssue(text), language }, fileName: '' },
    language,
    () => false,
  );
  return halves.ok ? applyEdits(text, halves.value.edits) : text;
}

function withFixedParagraphs(edition: ComposedEdition, options: ExportOptions): ComposedEdition {
  const { before, after } = options.settings;
  const [lead, trail] = [before, after].map((texts) =>
    texts.map((text) => paragraphIn(text, options)),
  );
  const { text, issue } = edition.source;
  return edited(edition, fixedParagraphEdits(text, issue, lead ?? [], trail ?? []));
}

function filled(edition: ComposedEdition, { settings }: ExportOptions): Composed {
  const { edits, refusals } = fillPlaceholders(edition.source.text, settings.placeholders);
  if (refusals.length > 0) return err(onLinesOf(refusals, edition.lineOf));
  return ok(edited(edition, edits));
}

/**
 * Composes an edition of an issue: lists of text edits, one upon the other, so that every line has its
 * place in the master. The error is why the issue cannot go out in it.
 */
export function composeEdition(master: ExportSource, options: ExportOptions): Composed {
  const plain: ComposedEdition = { source: master, lineOf: (line) => line, report: [] };
  const own = ownPart(plain, options);
  if (!own.ok) return own;
  return filled(withFixedParagraphs(own.value, options), options);
}
