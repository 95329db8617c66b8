import { err, ok, type Result } from '../result.ts';
import { auditExport } from './audit/audit-export.ts';
import { comparable } from './audit/comparable.ts';
import type { Content } from './audit/content.ts';
import { readIssueText } from './audit/read-markdown.ts';
import { withinCallStack } from '../markdown/call-stack.ts';
import { composeEdition, type ComposedEdition } from './edition/compose-edition.ts';
import type { ExportOptions } from './edition/edition-settings.ts';
import type { LineOrigin } from './edition/line-origins.ts';
import { localPictures } from './pictures.ts';
import { inLineOrder, refusal, type ReportEntry } from './report.ts';
import type { ExportOutput, ExportSource, Given, PictureRequest, Target } from './target.ts';

type Refused = readonly ReportEntry[];

/** An export whose edition is composed and that waits for what it needs. */
export interface PlannedExport {
  readonly pictures: readonly PictureRequest[];
  /** The text files below the export's folder that it has to see. */
  readonly reads: readonly string[];
  /** What goes out, before the target makes something else of it. */
  readonly text: string;
  /** The 1-based line of the issue that a 1-based line of `text` comes from. */
  readonly lineOf: LineOrigin;
  readonly run: (given: Given) => Result<ExportOutput, Refused>;
}

/** The links of items that a digest's output carries and its text does not. */
function leaks(issue: ExportSource, before: Content, after: Content): Refused {
  const items = issue.issue.sections.flatMap((section) => section.items);
  const secrets = new Set(items.flatMap(({ url }) => (url === null ? [] : [comparable(url)])));
  for (const address of before.links) secrets.delete(comparable(address));
  return after.links
    .filter((address) => secrets.has(comparable(address)))
    .map((address) => refusal(1, 'edition', 'digestItemLink', { address }));
}

function check(
  issue: ExportSource,
  { source }: ComposedEdition,
  options: ExportOptions,
  target: Target,
  output: ExportOutput,
): Result<Refused, Refused> {
  return withinCallStack(
    () => {
      const before = readIssueText(source.text, source.issue);
      const after = target.readBack(output);
      const isBare = options.edition === 'digest' && !options.settings.itemLinks;
      const leaked = isBare ? leaks(issue, before, after) : [];
      if (leaked.length > 0) return err(leaked);
      return ok(auditExport(source.text, before, after, output.report));
    },
    () => ok([{ ...refusal(1, 'audit', 'auditNotDone'), action: 'dropped' }]),
  );
}

const tooDeep = (): Result<never, Refused> => err([refusal(1, 'document', 'tooDeep')]);

/**
 * Composes the edition that goes to a target. Lines of pictures, reports and refusals are the
 * issue's own. The error is why this issue cannot go there so; nesting deeper than the call stack is
 * one such reason, whoever comes upon it.
 */
export function planExport(
  target: Target,
  issue: ExportSource,
  options: ExportOptions,
): Result<PlannedExport, Refused> {
  return withinCallStack(() => plan(target, issue, options), tooDeep);
}

function plan(
  target: Target,
  issue: ExportSource,
  options: ExportOptions,
): Result<PlannedExport, Refused> {
  const edition = composeEdition(issue, options);
  if (!edition.ok) return edition;
  const { source, lineOf, report } = edition.value;
  const inIssue = (entries: Refused): Refused =>
    entries.map((entry) => ({ ...entry, line: lineOf(entry.line) }));
  return ok({
    text: source.text,
    lineOf,
    pictures: (target.pictures?.(source) ?? localPictures(source.text)).map((request) => ({
      ...request,
      line: lineOf(request.line),
    })),
    reads: target.reads?.(source, options) ?? [],
    run(given) {
      const made = withinCallStack(() => target.export(source, options, given), tooDeep);
      if (!made.ok) return err(inIssue(made.error));
      const checked = check(issue, edition.value, options, target, made.value);
      if (!checked.ok) return checked;
      const entries = [...report, ...inIssue([...made.value.report, ...checked.value])];
      return ok({ ...made.value, report: inLineOrder(entries) });
    },
  });
}

/**
 * The one door of every export: the edition is composed, the target makes its output of it, and the
 * two are compared.
 */
export function exportIssue(
  target: Target,
  issue: ExportSource,
  options: ExportOptions,
  given: Given,
): Result<ExportOutput, Refused> {
  const planned = planExport(target, issue, options);
  return planned.ok ? planned.value.run(given) : planned;
}
