import { basename } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { CopyPart, ExportFile } from '#core/export/target.ts';
import type { ChannelOutcome } from '#core/ipc/release-shapes.ts';
import type { ExportDone } from '#core/ipc/shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import type { Channel } from '#core/release/channel.ts';
import { embargoRefusal } from '#core/release/embargo.ts';
import type { Edition } from '#core/export/edition/edition-settings.ts';
import type { Result } from '#core/result.ts';
import { withPictures, type RenderPages } from '../export/make-pictures.ts';
import { writeExport, type WriteExportOptions } from '../export/write-export.ts';
import type { WrittenFiles } from '../export/written-files.ts';
import type { ChannelLook } from './look-at-channel.ts';
import type { ReleaseView } from './release-view.ts';
import { notesOf } from './show-plan.ts';

export interface SendWorld extends WriteExportOptions {
  readonly translate: Translate;
  readonly written: WrittenFiles;
  readonly putOnClipboard: (
    content: Pick<CopyPart, 'html' | 'text'>,
  ) => Promise<Result<null, AppError>>;
  readonly renderPages: RenderPages;
  /** Told of the files that went out, for a commit. */
  readonly onWritten: (paths: readonly string[], issue: ReleaseView['source']['issue']) => void;
  /** Cancels what is being made; what is being written is finished. */
  readonly signal: AbortSignal;
}

export interface Sending {
  readonly view: ReleaseView;
  readonly channel: Channel;
  readonly edition: Edition;
  readonly look: ChannelLook;
  /** Consent to what is only a warning. */
  readonly anyway: boolean;
}

type Outcome = Omit<ChannelOutcome, 'channel'>;

const nothing = { notes: [], error: null, done: null } as const;

function failedOutcome(error: AppError): Outcome {
  return { ...nothing, notes: [], outcome: 'failed', error };
}

/**
 * Why nothing may leave now; null when it may. An embargo and a leak are refusals, so no consent
 * passes them (C1, C2).
 */
export function heldBack(
  { view, channel, edition, look, anyway }: Sending,
  translate: Translate,
): Outcome | null {
  const embargo = embargoRefusal(view.issue, edition, channel, view);
  const refusals = [...(embargo === null ? [] : [embargo]), ...look.check.refusals];
  if (refusals.length > 0 || look.output === null) {
    return { ...nothing, outcome: 'refused', notes: notesOf(refusals, translate) };
  }
  if (look.warnings.length === 0 || anyway) return null;
  return { ...nothing, outcome: 'waits', notes: notesOf(look.warnings, translate) };
}

/** Writes a channel's files, into a folder that is allowed; of one that is pasted, the pictures that go with the paste. */
export async function sendFiles(
  sending: Sending,
  world: Omit<SendWorld, 'putOnClipboard'>,
): Promise<Outcome> {
  const { channel, look } = sending;
  const held = heldBack(sending, world.translate);
  if (held !== null) return held;
  const { output, folder } = look;
  if (output === null || folder === null) throw new Error('nothing to send and not refused');
  if (!folder.isAllowed) throw new Error(`nobody has allowed the folder of ${channel.name}`);
  const whole = await withPictures(output, world.renderPages, world.signal);
  if (world.signal.aborted) return { ...nothing, notes: [], outcome: 'cancelled' };
  if (!whole.ok) {
    return { ...nothing, outcome: 'refused', notes: notesOf(whole.error, world.translate) };
  }
  const made = whole.value;
  const isPasted = output.copies.length > 0;
  const sent = isPasted ? made.files.filter(isPicture) : made.files;
  const { patches } = output;
  const written = await writeExport(folder.path, { files: sent, patches }, world);
  if (!written.ok) return failedOutcome(written.error);
  const { paths = [], adopted = [], kept = [] } = written.value ?? {};
  world.onWritten(paths, sending.view.source.issue);
  // What stays as it is there is not what was to go out.
  if (written.value === null || (paths.length === 0 && kept.length > 0)) {
    return { ...nothing, notes: [], outcome: 'cancelled' };
  }
  const done = doneOf(sending, made.report, world.translate, []);
  const files = paths.map((path) => ({
    id: world.written.idOf(path),
    name: basename(path),
  }));
  return {
    ...nothing,
    notes: [],
    outcome: isPasted ? 'by-hand' : 'written',
    done: {
      ...done,
      files,
      adopted: adopted.map((path) => basename(path)),
      kept: kept.map((path) => basename(path)),
      folder: folder.path,
    },
  };
}

/** Puts one part on the clipboard. */
export async function copyPart(
  sending: Sending,
  part: string,
  world: Pick<SendWorld, 'translate' | 'putOnClipboard'>,
): Promise<Outcome> {
  const held = heldBack(sending, world.translate);
  if (held !== null) return held;
  const found = sending.look.output?.copies.find(({ id }) => id === part);
  if (found === undefined) {
    const cause = `nothing of ${sending.channel.name} is called ${part}`;
    return failedOutcome({ code: 'request/refused', channel: 'release.copy', cause });
  }
  const put = await world.putOnClipboard(found);
  if (!put.ok) return failedOutcome(put.error);
  const report = sending.look.output?.report ?? [];
  const done = doneOf(sending, report, world.translate, [found]);
  return { ...nothing, notes: [], outcome: 'written', done };
}

/** A picture among an export's files: the others of a pasted channel are what is pasted. */
function isPicture({ content }: Pick<ExportFile, 'content'>): boolean {
  return typeof content !== 'string';
}

function doneOf(
  { channel }: Sending,
  report: readonly ReportEntry[],
  translate: Translate,
  copies: readonly CopyPart[],
): ExportDone {
  return {
    targetId: channel.target,
    files: [],
    adopted: [],
    kept: [],
    folder: null,
    copies: [...copies],
    report: report.map(({ line, construct, action, lossy, reason, values }) => ({
      line,
      construct,
      action,
      lossy,
      message: translateData(translate, 'report', reason, values),
    })),
  };
}
