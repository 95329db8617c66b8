import type { AppError } from '#core/app-error.ts';
import { plainSettings } from '#core/export/edition/edition-settings.ts';
import type { ExportOutput, Target } from '#core/export/target.ts';
import type { ExportPreview, PreviewInput } from '#core/ipc/preview-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { assertNever, err, ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import { channelExport, type ChannelExport } from '../release/channel-export.ts';
import type { ChannelFolders } from '../release/channel-folders.ts';
import { dayOf } from '../release/release-desk.ts';
import { viewRelease } from '../release/release-view.ts';
import { readStatusFile } from '../release/status-file.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreviewDesk, PreviewOutcome } from './create-preview-desk.ts';
import { reasonsOf } from './export-maker.ts';
import { knownFolder } from './known-folder.ts';
import type { ClipboardHolds } from './put-on-clipboard.ts';
import { shownReport } from './shown-report.ts';

interface PreviewCallOptions {
  readonly targets: readonly Target[];
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly settings: Settings;
  readonly folders: ChannelFolders;
  readonly translate: () => Translate;
  readonly now: () => Date;
  readonly previews: PreviewDesk;
  /** The folder of `--export-dir`, which goes before every other. */
  readonly fixedFolder: string | null;
  /** Where the previews' pictures are served; ends in a slash. */
  readonly pictureBase: string;
  readonly readClipboard: () => Promise<ClipboardHolds>;
}

export function previewCalls(options: PreviewCallOptions) {
  const { desk, disk, folders, settings, targets } = options;

  /** What the input asks for, as the channel's settings have it where it names one; null for a channel that is gone. */
  async function plan(library: OpenLibrary, input: PreviewInput): Promise<ChannelExport | null> {
    const { channel: name, edition, issueId, language, targetId, text } = input;
    if (name === null) {
      const folder = options.fixedFolder ?? knownFolder(settings, library, targetId);
      const { sections = [] } = library.settings;
      const plain = { edition, language, settings: { ...plainSettings, sections } };
      return { options: plain, folder, refusals: [] };
    }
    const channel = library.settings.channels?.find((each) => each.name === name);
    if (channel?.target !== targetId) return null;
    const status = await readStatusFile(disk, library.folder);
    const today = dayOf(options.now());
    const view = await viewRelease({ library, issueId, text, status, today });
    return channelExport(view, channel, folders);
  }

  async function preview(input: PreviewInput): Promise<Result<ExportPreview, AppError>> {
    const { issueId, text, targetId } = input;
    const library = desk.current();
    const path = await desk.pathOf(issueId);
    if (!path.ok) return path;
    if (library === null) throw new Error('a path without a library');
    if (targets.every(({ id }) => id !== targetId)) {
      return refuse(`no target is named ${targetId}`);
    }
    const planned = await plan(library, input);
    if (planned === null) return refuse(`no channel of this target is named ${input.channel}`);
    const translate = options.translate();
    if (planned.refusals.length > 0) {
      return ok({ state: 'refused', reasons: shownReport(planned.refusals, translate) });
    }
    const outcome = await options.previews.make({
      targetId,
      issueId,
      text,
      options: planned.options,
      settings: library.settings,
      libraryFolder: library.folder,
      seen: planned.folder === null ? 'absent' : { folder: planned.folder },
      known: null,
    });
    const hasFolder = planned.folder !== null;
    return ok(shownPreview(outcome, hasFolder, { translate, base: options.pictureBase }));
  }

  return {
    'export.preview': preview,
    'clipboard.read': async () => {
      try {
        return ok(await options.readClipboard());
      } catch {
        return err({ code: 'clipboard/not-readable' });
      }
    },
  } satisfies Partial<Handlers>;
}

/** A preview as the window shows it. */
function shownPreview(
  outcome: PreviewOutcome,
  hasFolder: boolean,
  { translate, base }: { readonly translate: Translate; readonly base: string },
): ExportPreview {
  switch (outcome.state) {
    case 'same':
      throw new Error('nothing was known of this preview');
    case 'superseded':
    case 'cancelled':
      return { state: 'superseded' };
    case 'too-complex':
      return { state: 'too-complex' };
    case 'refused':
    case 'broke':
      return { state: 'refused', reasons: shownReport(reasonsOf(outcome), translate) };
    case 'made':
      return {
        ...shownOutput(outcome.output),
        state: 'made',
        report: shownReport(outcome.output.report, translate),
        base,
        hasFolder: outcome.reads.length === 0 ? null : hasFolder,
      };
    default:
      return assertNever(outcome);
  }
}

function shownOutput({ copies, files, pages, patches }: ExportOutput) {
  return {
    copies: [...copies],
    files: files.map(({ path, content, address = null }) => {
      const text = typeof content === 'string' ? content : null;
      return { path, text, size: Buffer.byteLength(content), address };
    }),
    pages: [...pages],
    patches: [...patches],
  };
}

function refuse(cause: string): Result<never, AppError> {
  return err({ code: 'request/refused', channel: 'export.preview', cause });
}
