import { lexMarkdown } from '../../../markdown/lex-markdown.ts';
import { placeBlocks } from '../../../markdown/place-blocks.ts';
import { err, ok, type Result } from '../../../result.ts';
import { lineAt } from '../../../text/lines.ts';
import { exportName } from '../../addresses/export-name.ts';
import { readHtml } from '../../audit/read-html.ts';
import type { ExportOptions } from '../../edition/edition-settings.ts';
import { reportHeadingLinks } from '../../heading-links.ts';
import { localPictures } from '../../pictures.ts';
import {
  createReporter,
  inLineOrder,
  refusal,
  type Reporter,
  type ReportEntry,
} from '../../report.ts';
import type {
  CopyPart,
  ExportFile,
  ExportOutput,
  ExportSource,
  Given,
  Target,
} from '../../target.ts';
import { targetOptions } from '../../target-options.ts';
import { titleHeading } from '../../title-heading.ts';
import { messageOptionsSchema, type MessageOptions } from './message-options.ts';
import { messageFrame } from './message-frame.ts';
import { messagePhoto, type MessagePhoto } from './message-photo.ts';
import { messagePieces, type Piece } from './message-pieces.ts';
import type { MessageRow } from './message-row.ts';
import { packMessages } from './pack-messages.ts';
import { messageBlocks } from './message-blocks.ts';
import { lengthOf, plain, type StyledText } from './styled-text.ts';
import { toPastedHtml } from './to-pasted-html.ts';
import { toPlainText } from './to-plain-text.ts';
import { toTelegramHtml } from './to-telegram-html.ts';

type Format = 'html' | 'plain';

/** A message to paste, and its files, which are for a bot. */
interface SentMessage {
  readonly copy: CopyPart;
  readonly files: readonly ExportFile[];
}

function sentMessage(
  name: string,
  { id, kind, limit }: Pick<CopyPart, 'id' | 'kind'> & { readonly limit: number },
  message: StyledText,
  format: Format,
): SentMessage {
  const text = toPlainText(message);
  const html = format === 'html' ? toTelegramHtml(message).html : null;
  const count = { used: lengthOf(message), limit, unit: 'units' } as const;
  const path = `${name}-${id.replace('message-', '')}`;
  return {
    copy: { id, kind, html: html === null ? null : toPastedHtml(html), text, count },
    files: [
      ...(html === null ? [] : [{ path: `${path}.html`, content: html }]),
      { path: `${path}.txt`, content: text },
    ],
  };
}

function write(
  row: MessageRow,
  source: ExportSource,
  exportOptions: ExportOptions,
  given: Given,
): Result<ExportOutput, readonly ReportEntry[]> {
  const lexed = lexMarkdown(source.text);
  if (!lexed.ok) return err([refusal(1, 'document', 'tooDeep')]);
  const document = lexed.value;
  const reporter = createReporter();
  const read = targetOptions(messageOptionsSchema, exportOptions);
  if (!read.ok) return read;
  const options = read.value;
  const frame = messageFrame(row, source, exportOptions.settings, options);
  if (!frame.ok) return frame;
  for (const { line } of document.unread) reporter.changed(line, 'paragraph', 'paragraphUnread');

  const { title, titleRange } = source.issue;
  if (title !== null && titleRange !== null && options.header !== null) {
    const line = lineAt(document.lines, titleRange.from);
    reporter.changed(line, 'title', 'headerForTitle', { title });
  }
  const placed = placeBlocks(document);
  const heading = titleHeading(placed, source.issue, source.issue.title);
  if (heading) reportHeadingLinks(heading, reporter);
  const blocks = messageBlocks(
    placed.filter((block) => block !== heading),
    { document, issue: source.issue, pictures: [] },
    row,
    reporter,
  );
  const body = messagePieces(blocks, source.issue, document.lines);
  const styled = [...frame.value.before, ...body, ...frame.value.after];
  const pieces = options.format === 'html' ? styled : styled.map(withoutFormatting);
  if (pieces.length === 0) return err([refusal(1, 'document', 'nothingToSend')]);

  const photo = messagePhoto(options.photo, source, document, given, row.id, frame.value.address);
  const asCaption =
    photo === null ? null : packMessages(pieces, { ...row.limits, length: row.captionLength });
  const isCaption = asCaption?.messages.length === 1;
  const packed = isCaption ? asCaption : packMessages(pieces, row.limits);
  const name = `${exportName(source)}.${row.id}`;
  const messages = packed.messages.map((message, index) => {
    const part = isCaption
      ? ({ id: 'caption', kind: 'caption', limit: row.captionLength } as const)
      : ({ id: `message-${index + 1}`, kind: 'message', limit: row.limits.length } as const);
    return sentMessage(name, part, message, options.format);
  });
  const copies = messages.map(({ copy }) => copy);

  for (const { line, parts } of packed.cut) reporter.changed(line, 'text', 'messageCut', { parts });
  reportPhoto(options.photo, photo, copies, row, reporter);
  if (options.format === 'html') reportLongPlainForms(copies, reporter);
  return ok({
    files: [...messages.flatMap(({ files }) => files), ...(photo?.files ?? [])],
    copies,
    pages: photo?.pages ?? [],
    patches: [],
    report: inLineOrder(withoutPhoto(reporter.entries, photo)),
  });
}

function reportPhoto(
  wanted: MessageOptions['photo'],
  photo: MessagePhoto | null,
  copies: readonly CopyPart[],
  row: MessageRow,
  reporter: Reporter,
): void {
  if (wanted === 'none') return;
  if (photo === null) {
    reporter.changed(1, 'image', 'noPhoto');
    return;
  }
  if (photo.address !== null && photo.files.length === 0) {
    reporter.changed(1, 'image', 'photoByAddress', { address: photo.address });
  }
  if (copies[0]?.kind === 'caption') return;
  const used = copies.reduce((total, { count }) => total + (count?.used ?? 0), 0);
  reporter.changed(1, 'caption', 'captionTooLong', { used, limit: row.captionLength });
}

/** The plain forms hold the addresses, so they may be longer than a message while the formatted ones fit. */
function reportLongPlainForms(copies: readonly CopyPart[], reporter: Reporter): void {
  const long = copies.filter(({ text, count }) => count && text.length > count.limit);
  if (long.length === 0) return;
  reporter.changed(1, 'text', 'plainFormTooLong', { count: long.length });
}

/** The picture that goes with the message is not left out. */
function withoutPhoto(
  entries: readonly ReportEntry[],
  photo: MessagePhoto | null,
): readonly ReportEntry[] {
  const at = entries.findIndex(
    ({ reason, values }) =>
      (reason === 'pictureLeftOut' || reason === 'pictureWithTextLeftOut') &&
      photo?.address?.startsWith(String(values['address'])) === true,
  );
  return at < 0 ? entries : entries.toSpliced(at, 1);
}

function withoutFormatting(piece: Piece): Piece {
  return { ...piece, text: plain(toPlainText(piece.text)) };
}

/**
 * The engine for messengers: the issue becomes a few messages of text with inline formatting, each
 * within the limits, cut only between whole items where that is possible.
 */
export function messageTarget(row: MessageRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'message',
    editorUrl: row.editorUrl,
    pictures: (source) => localPictures(source.text).slice(0, 1),
    export: (source, options, given) => write(row, source, options, given),
    readBack({ copies, files }) {
      const messages = readHtml(copies.map(({ html, text }) => `<p>${html ?? text}</p>`).join(''));
      const photos = files.filter(({ content }) => typeof content !== 'string');
      return { ...messages, images: [...messages.images, ...photos.map(({ path }) => path)] };
    },
  };
}
