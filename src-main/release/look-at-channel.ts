import { createHash } from 'node:crypto';
import type { Edition, ExportOptions } from '#core/export/edition/edition-settings.ts';
import { refusal, type ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Target } from '#core/export/target.ts';
import { channelEdition } from '#core/release/channel-options.ts';
import type { Channel } from '#core/release/channel.ts';
import { fingerprintOf, type Digest } from '#core/release/fingerprint.ts';
import type { ChannelCheck } from '#core/release/plan-release.ts';
import { reasonsOf, type ExportMaker, type Made } from '../export/export-maker.ts';
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
  readonly maker: ExportMaker;
  readonly folders: ChannelFolders;
}

export type LookAtChannel = (
  view: ReleaseView,
  channel: Channel,
  edition: Edition,
  signal?: AbortSignal,
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

  return async (view, channel, edition, signal) => {
    const look = await lookAt(view, channel, edition, signal);
    // A digest shows no pictures, so what is to be said of them does not concern it.
    const warnings = look.output === null || edition !== 'full' ? [] : view.warnings;
    return { ...look, warnings: [...warnings, ...look.warnings] };
  };

  async function lookAt(
    view: ReleaseView,
    channel: Channel,
    edition: Edition,
    signal?: AbortSignal,
  ): Promise<ChannelLook> {
    const given = await options.folders.of(view.library, channel);
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
    const before = known.get(channel.name);
    const { text, fileName } = view.source;
    const made = await options.maker.make(
      {
        targetId: target.id,
        issueId: fileName,
        text,
        options: exported,
        settings: view.library.settings,
        libraryFolder: view.library.folder,
        seen: folder.isAllowed ? { folder: folder.path } : 'unseen',
        known: before?.key ?? null,
      },
      signal,
    );
    if (made.state === 'same' && before !== undefined) return { ...before.look, folder };
    if (made.state === 'same') throw new Error('nothing was known of this channel');
    if (made.state !== 'made') return refusedLook(reasonsOf(made), folder);
    const look = lookOf(made, folder);
    known.set(channel.name, { key: made.key, look });
    return look;
  }
}

function lookOf({ output, warnings }: Made, folder: ChannelFolder): ChannelLook {
  return {
    check: {
      refusals: [],
      fingerprint: fingerprintOf(output, sha256),
      hasOpenPatch: output.patches.some(({ before, after }) => before !== after),
    },
    output,
    warnings,
    folder,
  };
}

function refusedLook(refusals: readonly ReportEntry[], folder: ChannelFolder | null): ChannelLook {
  const check = { refusals, fingerprint: null, hasOpenPatch: false };
  return { check, output: null, warnings: [], folder };
}
