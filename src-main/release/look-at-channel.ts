import { createHash } from 'node:crypto';
import { composeEdition } from '#core/export/edition/compose-edition.ts';
import type { Edition, ExportOptions } from '#core/export/edition/edition-settings.ts';
import { planExport } from '#core/export/export-issue.ts';
import { refusal, type ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Given, Target } from '#core/export/target.ts';
import { channelEdition } from '#core/release/channel-options.ts';
import type { Channel } from '#core/release/channel.ts';
import { digestLeak } from '#core/release/digest-leak.ts';
import { fingerprintOf, type Digest } from '#core/release/fingerprint.ts';
import type { ChannelCheck } from '#core/release/plan-release.ts';
import { toComeWarning } from '#core/release/to-come.ts';
import { gatherPictures } from '../export/gather-pictures.ts';
import { readGivenFiles } from '../export/read-given-files.ts';
import type { Disk } from '../files/disk.ts';
import type { ChannelFolder, ChannelFolders } from './channel-folders.ts';
import type { ReleaseView } from './release-view.ts';

/** What would go out to a channel now. */
export interface ChannelLook {
  readonly check: ChannelCheck;
  /** Null when it is refused. */
  readonly output: ExportOutput | null;
  readonly warnings: readonly ReportEntry[];
  readonly folder: ChannelFolder | null;
}

export interface LookOptions {
  readonly findTarget: (id: string) => Target | null;
  readonly folders: ChannelFolders;
  readonly disk: Disk;
}

export type LookAtChannel = (
  view: ReleaseView,
  channel: Channel,
  edition: Edition,
) => Promise<ChannelLook>;

/** Whether the target's parts are pasted by hand. */
export function isPasted({ kind }: Pick<Target, 'kind'>): boolean {
  return kind === 'clipboard' || kind === 'message';
}

const sha256: Digest = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/**
 * Looks at channels. Of each it remembers the last look and what that was made of; while this is the
 * same, nothing is exported again.
 */
export function createChannelLook(options: LookOptions): LookAtChannel {
  const known = new Map<string, { readonly key: string; readonly look: ChannelLook }>();

  async function look(
    view: ReleaseView,
    channel: Channel,
    edition: Edition,
    given: ChannelFolder | null,
  ): Promise<ChannelLook> {
    const target = options.findTarget(channel.target);
    if (target === null) {
      return refusedLook([refusal(1, 'release', 'targetGone', { name: channel.target })], given);
    }
    if (given === null && !isPasted(target)) {
      return refusedLook([refusal(1, 'release', 'noChannelFolder')], null);
    }
    const folder = given ?? options.folders.own(view.library, channel);
    const { settings, refusals } = channelEdition(channel, edition, {
      sections: view.library.settings.sections ?? [],
      snippet: view.snippet,
      placeholders: view.placeholders,
    });
    if (refusals.length > 0) return refusedLook(refusals, folder);
    const exported: ExportOptions = { edition, language: channel.language, settings };
    const planned = planExport(target, view.source, exported);
    if (!planned.ok) return refusedLook(planned.error, folder);
    const { pictures, reads, run } = planned.value;
    const found: Given = {
      pictures: await gatherPictures(view.library.folder, view.source.fileName, pictures),
      files: folder.isAllowed ? await readGivenFiles(options.disk, folder.path, reads) : [],
    };
    const key = keyOf(view, channel, exported, found);
    const before = known.get(channel.name);
    if (before?.key === key) return { ...before.look, folder };
    const now = judge(run(found), view, exported, folder);
    known.set(channel.name, { key, look: now });
    return now;
  }

  return async (view, channel, edition) => {
    const folder = await options.folders.of(view.library, channel);
    try {
      return await look(view, channel, edition, folder);
    } catch (error) {
      // A mistake in one target is no reason to show nothing of the others.
      const cause = error instanceof Error ? error.message : String(error);
      return refusedLook([refusal(1, 'release', 'exportBroke', { cause })], folder);
    }
  };
}

function judge(
  made: ReturnType<Extract<ReturnType<typeof planExport>, { ok: true }>['value']['run']>,
  view: ReleaseView,
  options: ExportOptions,
  folder: ChannelFolder | null,
): ChannelLook {
  if (!made.ok) return refusedLook(made.error, folder);
  const output = made.value;
  const { settings, edition } = options;
  const leak =
    edition === 'full' || settings.itemLinks ? null : digestLeak(leakSource(view, options), output);
  if (leak !== null) return refusedLook([leak], folder);
  const composed = composeEdition(view.source, options);
  const warning = composed.ok ? toComeWarning(composed.value.source.text) : null;
  return {
    check: {
      refusals: [],
      fingerprint: fingerprintOf(output, sha256),
      hasOpenPatch: output.patches.some(({ before, after }) => before !== after),
    },
    output,
    warnings: warning === null ? [] : [warning],
    folder,
  };
}

function leakSource({ source }: ReleaseView, { settings }: ExportOptions) {
  const addresses = Object.values(settings.placeholders).map(({ value }) => value ?? '');
  return {
    text: source.text,
    issue: source.issue,
    added: addresses,
  };
}

function refusedLook(refusals: readonly ReportEntry[], folder: ChannelFolder | null): ChannelLook {
  const check = { refusals, fingerprint: null, hasOpenPatch: false };
  return { check, output: null, warnings: [], folder };
}

/** Everything that an export is made of. */
function keyOf(view: ReleaseView, channel: Channel, options: ExportOptions, given: Given): string {
  const pictures = given.pictures.flatMap(({ path, bytes }) => [path, bytes ?? '']);
  const rest = [channel.target, options, view.library.settings, view.source.fileName, given.files];
  return sha256([JSON.stringify(rest), view.source.text, ...pictures]);
}
