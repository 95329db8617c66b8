import { parseIssue } from '../../../issue/parse-issue.ts';
import { lexMarkdown } from '../../../markdown/lex-markdown.ts';
import { placeBlocks } from '../../../markdown/place-blocks.ts';
import { err, ok, type Result } from '../../../result.ts';
import { addressKind } from '../../addresses/address.ts';
import type { EditionSettings } from '../../edition/edition-settings.ts';
import { createReporter, type ReportEntry } from '../../report.ts';
import type { ExportSource } from '../../target.ts';
import { fillOption } from './fill-option.ts';
import { messageBlocks } from './message-blocks.ts';
import type { MessageOptions } from './message-options.ts';
import type { Piece } from './message-pieces.ts';
import type { MessageRow } from './message-row.ts';
import { styleBlocks } from './style-blocks.ts';
import { joined, plain, sendable, unmarked, type StyledText } from './styled-text.ts';

/** What stands before the issue's own text and after it. */
export interface MessageFrame {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  /** The issue's own address; '' while the channel does not say it. */
  readonly address: string;
}

function styledLine(line: string, row: MessageRow): StyledText {
  const lexed = lexMarkdown(line);
  if (!lexed.ok) return plain(line);
  const issue = { ...parseIssue(''), language: null };
  const source = { document: lexed.value, issue, pictures: [] };
  return styleBlocks(messageBlocks(placeBlocks(lexed.value), source, row, createReporter()), false);
}

/** A channel's lines of Markdown, one line of the message each. */
function styledLines(text: string, row: MessageRow): StyledText {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return joined(
    lines.map((line) => styledLine(line.trim(), row)),
    plain('\n'),
  );
}

function titleLine(title: string, address: string | null): StyledText {
  const href = address !== null && addressKind(address) === 'web' ? address : null;
  return [{ text: sendable(title), marks: { ...unmarked, bold: true, href } }];
}

function piece(text: StyledText): readonly Piece[] {
  return text.length === 0 ? [] : [{ kind: 'text', text, isTight: false, line: 1 }];
}

/** The tag, the header or the linked title, and the footer; the error is which addresses are missing. */
export function messageFrame(
  row: MessageRow,
  source: ExportSource,
  settings: EditionSettings,
  options: MessageOptions,
): Result<MessageFrame, readonly ReportEntry[]> {
  const missing: ReportEntry[] = [];
  const fill = (option: string | null, more: Readonly<Record<string, string>> = {}) => {
    if (option === null) return null;
    const filled = fillOption(option, source, settings, more);
    missing.push(...filled.missing);
    return filled.text;
  };
  const address = fill(options.address);
  const facts = { address: address ?? '' };
  const tag = fill(options.tag, facts);
  const header = fill(options.header, facts);
  const footer = fill(options.footer, facts);
  if (missing.length > 0) return err(missing);
  // Without a place in the text it is only the file's name.
  const title = source.issue.titleRange === null ? null : source.issue.title;
  const head =
    header !== null
      ? styledLines(header, row)
      : title === null
        ? []
        : titleLine(title, address === '' ? null : address);
  return ok({
    before: piece(joined([plain(sendable(tag ?? '')), head], plain('\n'))),
    after: piece(footer === null ? [] : styledLines(footer, row)),
    address: address ?? '',
  });
}
