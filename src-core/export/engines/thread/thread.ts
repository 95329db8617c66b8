import { z } from 'zod';
import { lexMarkdown } from '../../../markdown/lex-markdown.ts';
import { err, ok, type Result } from '../../../result.ts';
import { addressKind } from '../../addresses/address.ts';
import { exportName } from '../../addresses/export-name.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { createReporter, refusal, type Reporter, type ReportEntry } from '../../report.ts';
import type { CopyPart, ExportFile, ExportOutput, ExportSource, Target } from '../../target.ts';
import { targetOptions } from '../../target-options.ts';
import { fillOption } from '../message/fill-option.ts';
import { readPosts } from '../teaser/read-posts.ts';
import { guarded, oneLine, postedAddress } from '../teaser/teaser.ts';
import { composePost, type PostParts } from './compose-post.ts';
import { postRecord, shownAddress } from './post-record.ts';
import { threadItems, wholeSentences, type ThreadItem } from './thread-items.ts';
import type { ThreadRow } from './thread-row.ts';

const line = z.string().trim();

const threadOptionsSchema = z.object({
  /** The address of the issue, in the first post. */
  address: line.default(''),
  /** What stands below the title in the first post; null for what the issue says of itself. */
  hook: line.nullable().default(null),
  /** Whether each post says its place: (2/15). */
  numbered: z.boolean().default(true),
});

interface Post extends PostParts {
  /** 1-based line of the issue. */
  readonly line: number;
}

interface Written {
  readonly copy: CopyPart;
  readonly address: string;
}

function write(
  row: ThreadRow,
  source: ExportSource,
  exportOptions: ExportOptions,
): Result<ExportOutput, readonly ReportEntry[]> {
  const lexed = lexMarkdown(source.text);
  if (!lexed.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const read = targetOptions(threadOptionsSchema, exportOptions);
  if (!read.ok) return read;
  const { numbered } = read.value;
  const { settings } = exportOptions;
  const reporter = createReporter();
  const { issue } = source;
  const items = threadItems(source, lexed.value);
  const address = fillOption(read.value.address, source, settings);
  const hook = fillOption(read.value.hook ?? '', source, settings, { address: address.text });
  const missing = [...address.missing, ...hook.missing];
  if (missing.length > 0) return err(missing);
  if ((issue.title ?? '') === '' && items.length === 0) {
    return err([refusal(1, 'document', 'nothingToSend')]);
  }

  const said = read.value.hook === null ? (issue.frontMatter?.values['description'] ?? '') : '';
  const hookText = oneLine(hook.text || said);
  const total = items.length + 1;
  const placeOf = (index: number) => (numbered && total > 1 ? `${index + 1}/${total}` : '');
  const posts: readonly Post[] = [
    {
      line: 1,
      title: guarded(issue.title ?? '', reporter),
      place: placeOf(0),
      sentences: hookText === '' ? [] : [guarded(hookText, reporter)],
      address: postedAddress(address.text, reporter),
    },
    ...items.map((item, index) => ({
      line: item.line,
      title: guarded(item.title, reporter),
      place: placeOf(index + 1),
      sentences: wholeSentences(guarded(item.text, reporter)),
      address: addressOf(item, row, reporter),
    })),
  ];

  const written = posts.map((post, index): Written => {
    const whole = composePost(post, row);
    const isTooLong = !row.fits(whole.text) || whole.isTitleCut;
    // Where an address is counted in full, a long one stands there by its host.
    const host = shownAddress(post.address);
    const made = isTooLong && row.records ? composePost({ ...post, address: host }, row) : whole;
    if (made !== whole) {
      reporter.reduced(post.line, 'link', 'threadLinkInRecord', { address: post.address });
    }
    const { text, isTitleCut } = made;
    if (isTitleCut) reporter.reduced(post.line, 'title', 'teaserTitleCut', { title: post.title });
    const count = { used: row.used(text), limit: row.limit, unit: row.unit };
    const copy = { id: `message-${index + 1}`, kind: 'message', html: null, text, count } as const;
    return { copy, address: made === whole ? post.address : host };
  });
  const tooLong = written.filter(({ copy }) => !row.fits(copy.text));
  if (tooLong.length > 0) {
    return err(
      tooLong.map(({ address: own }) => refusal(1, 'link', 'linkTooLong', { address: own })),
    );
  }
  reporter.leftOut(['words', 'links', 'images'], 'threadOnly', { posts: total });

  const name = `${exportName(source)}.${row.id}`;
  const files: ExportFile[] = written.map(({ copy }, index) => ({
    path: `${name}-${index + 1}.txt`,
    content: copy.text,
  }));
  if (row.records) {
    const records = posts.map((post) => {
      const { text } = composePost({ ...post, address: shownAddress(post.address) }, row);
      const ending = shownAddress(post.address);
      const whole = text.slice(0, text.length - ending.length) + post.address;
      return postRecord(whole, post.address, issue.language);
    });
    files.push({ path: `${name}.json`, content: `${JSON.stringify(records, null, 2)}\n` });
  }
  const copies = written.map(({ copy }) => copy);
  return ok({ files, copies, pages: [], patches: [], report: reporter.entries });
}

/** The address of an item as it stands in a post; '' for one that leads nowhere from there. */
function addressOf({ url, line: at }: ThreadItem, row: ThreadRow, reporter: Reporter): string {
  if (url === '') return '';
  if (addressKind(url) !== 'web' || !URL.canParse(url)) {
    reporter.dropped(at, 'link', 'linkUnreachable', { address: url });
    return '';
  }
  return row.records ? url : postedAddress(url, reporter);
}

/** The engine for threads: the issue, then each item in a post of its own, by the place's own measure. */
export function threadTarget(row: ThreadRow): Target {
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
