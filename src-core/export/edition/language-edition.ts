import { hasCjk } from '../../issue/half-title.ts';
import { lexMarkdown } from '../../markdown/lex-markdown.ts';
import { err, ok, type Result } from '../../result.ts';
import { markedEdits, markedParts } from '../../twins/master/language-marks.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import { lineAt, lineIndex, type LineIndex } from '../../text/lines.ts';
import { createReporter, refusal, type ReportEntry } from '../report.ts';
import type { ExportSource } from '../target.ts';
import { bilingualTexts, type BilingualKind, type BilingualText } from './bilingual-texts.ts';
import type { EditionLanguage } from './edition-settings.ts';
import { frontMatterEdit, frontMatterTexts, partedValue } from './front-matter-halves.ts';
import {
  findParting,
  halfEdit,
  halvesOf,
  ownText,
  partedRange,
  type Halves,
  type PartedRange,
} from './language-halves.ts';

export interface LanguageEdition {
  readonly edits: readonly TextEdit[];
  /** What is said of the lines of the text that stay in the edition. */
  readonly report: (isKept: (line: number) => boolean) => readonly ReportEntry[];
}

interface Text {
  readonly kind: BilingualKind | 'front-matter';
  readonly at: number;
  /** The text as a reader sees it. */
  readonly shown: string;
  readonly halves: Halves | null;
  /** Leaves the half of the language; null when the text stays as it is. */
  readonly edit: (language: EditionLanguage) => readonly TextEdit[];
  /** What is written in two languages with both halves to the letter; null when that cannot be told. */
  readonly parted: () => PartedRange | null;
}

const latinWord = /[A-Za-z\u00c0-\u024f]{2,}/;

/** Dashes part two languages only in an issue where a Chinese half stands before an English one. */
function showsTwoLanguages({ halves }: Text): boolean {
  if (halves === null) return false;
  return hasCjk(halves.zh) && latinWord.test(halves.en) && !hasCjk(halves.en);
}

/** Whether somebody who reads the language misses it in a text. */
function isForeign(shown: string, kind: Text['kind'], language: EditionLanguage): boolean {
  if (language === 'en') return hasCjk(shown);
  if (hasCjk(shown)) return false;
  // Names stand in any prose; a paragraph in another language has several words.
  return kind === 'text' ? /(?:[a-z]+[,;]? ){5}/i.test(shown) : latinWord.test(shown);
}

/** A reference whose label is the text itself names its address once the text is another. */
function referenceEdit({ link }: BilingualText): readonly TextEdit[] {
  if (link === null || link.token.type !== 'link') return [];
  const { raw, href } = link.token;
  if (raw.endsWith(')') || raw.endsWith('>') || /\]\[[^\]]+\]$/.test(raw)) return [];
  const from = link.to - (raw.endsWith('[]') ? 2 : 0);
  return [{ from, to: link.to, insert: `(<${href}>)` }];
}

function bodyTexts(source: ExportSource): Result<readonly Text[], readonly ReportEntry[]> {
  const { text, issue } = source;
  const document = lexMarkdown(text);
  if (!document.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const texts = bilingualTexts(document.value, issue).map((each): Text => {
    const parting = each.kind === 'text' ? null : findParting(each, text);
    return {
      kind: each.kind,
      at: each.within.from,
      shown: ownText(each.nodes, each.within),
      halves: parting === null ? null : halvesOf(parting, text),
      edit: (language) =>
        parting === null ? [] : [halfEdit(parting, language, text), ...referenceEdit(each)],
      parted: () =>
        parting === null || referenceEdit(each).length > 0 ? null : partedRange(parting, text),
    };
  });
  return ok(texts);
}

function headTexts({ text, issue }: ExportSource): readonly Text[] {
  return frontMatterTexts(text, issue.frontMatter).map((value): Text => ({
    kind: value.key === 'title' ? 'title' : 'front-matter',
    at: value.range.from,
    shown: text.slice(value.range.from, value.range.to),
    halves: value.halves,
    edit(language) {
      const edit = frontMatterEdit(value, language, text);
      return edit === null ? [] : [edit];
    },
    parted: () => partedValue(value, text),
  }));
}

/**
 * Everything of an issue that is written as `中文---English`, ascending; nothing where no Chinese half
 * stands before an English one. Null for a text too deep to be read.
 */
export function partedRanges(source: ExportSource): readonly PartedRange[] | null {
  const body = bodyTexts(source);
  if (!body.ok) return null;
  const texts = [...headTexts(source), ...body.value];
  if (!texts.some(showsTwoLanguages)) return [];
  return withoutOverlaps(texts.flatMap((each) => each.parted() ?? []));
}

/** Sorted; of edits that overlap the one that begins first stays. */
function withoutOverlaps<Edit extends Range>(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit);
  }
  return kept;
}

/**
 * The half of the language of everything that is written as `中文---English`. What is written once
 * stays and is reported, once per kind, where it is in the other language; `isNamed` says which
 * headings get their name elsewhere. The error says why nothing of the issue is in the language.
 */
export function languageEdition(
  source: ExportSource,
  language: EditionLanguage,
  isNamed: (title: string) => boolean,
): Result<LanguageEdition, readonly ReportEntry[]> {
  const body = bodyTexts(source);
  if (!body.ok) return body;
  const marked = markedParts(source.text);
  const marks = marked.ok ? marked.value : [];
  const texts = [...headTexts(source), ...body.value].filter(({ at }) =>
    marks.every(({ from, to }) => at < from || at >= to),
  );
  const written = source.issue.language;
  const isBilingual = texts.some(showsTwoLanguages) || marks.length > 0;
  const parted = isBilingual ? texts.filter(({ halves }) => halves !== null) : [];
  const taken = parted.filter(({ halves }) => halves !== null && halves[language].trim() !== '');
  const isMarked = marks.some((part) => part.language === language);
  if (taken.length === 0 && !isMarked && written !== null && written !== language) {
    return err([refusal(1, 'language', 'languageNotThere', { language, written })]);
  }
  if (!isBilingual) return ok({ edits: [], report: () => [] });
  const isTaken = new Set(taken);
  const left = texts.filter((each) => !isTaken.has(each) && !isNamed(each.shown));
  const edits = [
    ...parted.flatMap(({ edit }) => edit(language)),
    ...marks.flatMap((part) => markedEdits(part, language)),
  ];
  return ok({
    edits: withoutOverlaps(edits),
    report: (isKept) => {
      const lines = lineIndex(source.text);
      const kept = (all: readonly Text[]) => all.filter(({ at }) => isKept(lineAt(lines, at)));
      return languageReport(kept(taken), kept(left), language, lines);
    },
  });
}

function languageReport(
  taken: readonly Text[],
  left: readonly Text[],
  language: EditionLanguage,
  lines: LineIndex,
): readonly ReportEntry[] {
  const reporter = createReporter();
  const first = taken[0];
  if (first !== undefined) {
    const values = { language, count: taken.length };
    reporter.changed(lineAt(lines, first.at), 'language', 'halfTaken', values);
  }
  for (const kind of ['title', 'front-matter', 'heading', 'link', 'image', 'text'] as const) {
    const foreign = left.filter(
      (each) => each.kind === kind && isForeign(each.shown, kind, language),
    );
    const [example] = foreign;
    if (example === undefined) continue;
    const text = example.shown.trim().slice(0, 60);
    const values = { kind, language, count: foreign.length, text };
    reporter.reduced(lineAt(lines, example.at), kind, 'untranslated', values);
  }
  return reporter.entries;
}
