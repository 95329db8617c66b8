import type { ExportOptions } from '#core/export/edition/edition-settings.ts';
import type { ReportEntry } from '#core/export/report.ts';
import { channelEdition } from '#core/release/channel-options.ts';
import type { Channel } from '#core/release/channel.ts';
import { embargoRefusal } from '#core/release/embargo.ts';
import type { ChannelFolders } from './channel-folders.ts';
import { editionOf } from './release-desk.ts';
import type { ReleaseView } from './release-view.ts';

/** How an issue would be exported to a channel, without doing it. */
export interface ChannelExport {
  readonly options: ExportOptions;
  /** Where its files may be looked for; null when there is no folder, or nobody has allowed it. */
  readonly folder: string | null;
  /** Why nothing may go there whatever the export is. */
  readonly refusals: readonly ReportEntry[];
}

export async function channelExport(
  view: ReleaseView,
  channel: Channel,
  folders: ChannelFolders,
): Promise<ChannelExport> {
  const edition = editionOf(view, channel);
  const { settings, refusals } = channelEdition(channel, edition, {
    sections: view.library.settings.sections ?? [],
    snippet: view.snippet,
    placeholders: view.placeholders,
  });
  const embargo = embargoRefusal(view.issue, edition, channel, view);
  const folder = await folders.of(view.library, channel);
  return {
    options: { edition, language: channel.language, settings },
    folder: folder?.isAllowed === true ? folder.path : null,
    refusals: [...(embargo === null ? [] : [embargo]), ...refusals],
  };
}
