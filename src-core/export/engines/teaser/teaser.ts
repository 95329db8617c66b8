import { z } from 'zod';
import type { Issue } from '../../../issue/model.ts';
import { err, ok, type Result } from '../../../result.ts';
import { exportName } from '../../addresses/export-name.ts';
import { contentSections } from '../../content-sections.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { posterPage } from '../../poster/poster-page.ts';
import { createReporter, refusal, type ReportEntry, type Reporter } from '../../report.ts';
import type { ExportOutput, ExportSource, Target } from '../../target.ts';
import { targetOptions } from '../../target-options.ts';
import { fillOption } from '../message/fill-option.ts';
import { sendable } from '../message/styled-text.ts';
import { composeTeaser } from './compose-teaser.ts';
import { guardWords } from './guard-words.ts';
import { postAddresses } from './post-text.ts';
import { readPosts } from './read-posts.ts';
import type { TeaserRow } from './teaser-row.ts';

const line = z.string().trim();

const teaserOptionsSchema = z.object({
  /** The address of the issue. */
  address: line.default(''),
  /** The first line, e.g. `#Weekly`. */
  tag: line.default(''),
  /** What stands below the title; '' for nothing, null for what the issue says of itself. */
  hook: line.nullable().default(null),
  /** Whether a picture of the issue is made. */
  poster: z.boolean().default(true),
});

/** Lines of one paragraph, without what the place refuses (its own list: U+FEFF, U+FFFE, U+FFFF). */
export function oneLine(text: string): string {
  return sendable(text)
    .replace(/[\ufeff\ufffe\uffff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function moreItems(issue: Issue): (count: number) => string {
  if (issue.language === 'zh') return (count) => `……还有 ${count} 条`;
  if (issue.language === 'ja') return (count) => `……ほか ${count} 件`;
  return (count) => `… and ${count} more`;
}

/** One line in which nothing becomes a link by itself; the report names what would have. */
export function guarded(text: string, reporter: Reporter): string {
  const { text: safe, words } = guardWords(oneLine(text));
  for (const word of words) reporter.changed(1, 'text', 'wordGuarded', { word });
  return safe;
}

/** The address as the place recognises it, percent-encoded where that is needed. */
export function postedAddress(address: string, reporter: Reporter): string {
  if (address === '') {
    reporter.changed(1, 'address', 'teaserWithoutAddress');
    return '';
  }
  const forms = [address, ...(URL.canParse(address) ? [new URL(address).href] : [])];
  const read = forms.find((form) => {
    const [found, ...others] = postAddresses(form);
    return found?.text === form && others.length === 0;
  });
  if (read !== undefined) return read;
  reporter.changed(1, 'address', 'teaserAddressUnread', { address });
  return guarded(address, reporter);
}

function write(
  row: TeaserRow,
  source: ExportSource,
  exportOptions: ExportOptions,
): Result<ExportOutput, readonly ReportEntry[]> {
  const { issue } = source;
  const reporter = createReporter();
  const read = targetOptions(teaserOptionsSchema, exportOptions);
  if (!read.ok) return read;
  const options = read.value;
  const { settings } = exportOptions;
  const address = fillOption(options.address, source, settings);
  const more = { address: address.text };
  const tag = fillOption(options.tag, source, settings, more);
  const said = issue.frontMatter?.values['description'] ?? '';
  const hook = options.hook === null ? null : fillOption(options.hook, source, settings, more);
  const missing = [address, tag, hook].flatMap((filled) => filled?.missing ?? []);
  if (missing.length > 0) return err(missing);

  const titles = contentSections(issue).flatMap(({ items }) => items.map(oneLine));
  const named = titles.filter((title) => title !== '').map(guardWords);
  if ((issue.title ?? '') === '' && named.length === 0) {
    return err([refusal(1, 'document', 'nothingToSend')]);
  }
  const shortHook = hook?.text ?? firstSentence(oneLine(said), row);
  const composed = composeTeaser(
    {
      tag: oneLine(tag.text),
      title: guarded(issue.title ?? '', reporter),
      hook: shortHook === '' ? '' : guarded(shortHook, reporter),
      items: named.map(({ text }) => text),
      address: postedAddress(address.text, reporter),
    },
    { fits: (text) => row.weightOf(text) <= row.limit, more: moreItems(issue) },
  );
  for (const { text, words } of named) {
    if (!composed.text.includes(text)) continue;
    for (const word of words) reporter.changed(1, 'text', 'wordGuarded', { word });
  }
  if (composed.isTitleCut) {
    reporter.reduced(1, 'title', 'teaserTitleCut', { title: issue.title ?? '' });
  }
  const values = { shown: composed.items, items: named.length };
  reporter.leftOut(['words', 'links', 'images'], 'teaserOnly', values);
  const name = `${exportName(source)}.${row.id}`;
  const count = { used: row.weightOf(composed.text), limit: row.limit, unit: 'weight' } as const;
  return ok({
    files: [{ path: `${name}.txt`, content: composed.text }],
    copies: [{ id: 'teaser', kind: 'teaser', html: null, text: composed.text, count }],
    pages: options.poster ? [posterPage(issue, `${name}-poster.png`, address.text)] : [],
    patches: [],
    report: reporter.entries,
  });
}

/** The first sentence if it is short enough to leave room for items, else nothing. */
function firstSentence(text: string, row: TeaserRow): string {
  const sentence = /^.*?(?:[.!?](?=\s|$)|[。！？]|$)/.exec(text)?.[0] ?? '';
  return row.weightOf(sentence) <= row.longestHook ? sentence : '';
}

/**
 * The engine for places that take a few words: a teaser of the issue within the place's own measure,
 * and a picture of the whole issue.
 */
export function teaserTarget(row: TeaserRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'message',
    editorUrl: row.editorUrl,
    pictures: () => [],
    export: (source, options) => write(row, source, options),
    readBack: readPosts,
  };
}
