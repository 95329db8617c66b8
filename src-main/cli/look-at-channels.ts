import { join } from 'node:path';
import { reportChannel } from '#core/checks/channel-report.ts';
import type { ChannelReport } from '#core/checks/outside-facts.ts';
import { findTarget } from '#core/export/registry.ts';
import { embargoRefusal } from '#core/release/embargo.ts';
import type { PublishedDesk } from '../images/published-desk.ts';
import { realDisk } from '../files/disk.ts';
import { createChannelFolders } from '../release/channel-folders.ts';
import { createChannelLook } from '../release/look-at-channel.ts';
import { dayOf, editionOf } from '../release/release-desk.ts';
import { viewRelease } from '../release/release-view.ts';
import { readStatusFile } from '../release/status-file.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { createSettings } from '../settings/settings.ts';
import type { CommandWorld } from './command.ts';

/** What every channel of the library would do to a text, as the window's release desk tells it. */
export type LookAtChannels = (issueId: string, text: string) => Promise<readonly ChannelReport[]>;

/**
 * Makes the export of each channel without writing it. A folder outside the library is not looked into: the
 * yes to that is the window's.
 */
export function createChannelsLook(
  library: OpenLibrary,
  published: Pick<PublishedDesk, 'warningOf'>,
  { maker, userData }: Pick<CommandWorld, 'maker' | 'userData'>,
): LookAtChannels {
  const noYes = createSettings({ get: () => undefined, set: () => undefined });
  const folders = createChannelFolders(noYes, null, join(userData, 'channels'));
  const look = createChannelLook({ findTarget, maker, folders });

  return async (issueId, text) => {
    const status = await readStatusFile(realDisk, library.folder);
    const today = dayOf(new Date());
    const warning = await published.warningOf(library, issueId, text);
    const warnings = warning === null ? [] : [warning];
    const view = await viewRelease({ library, issueId, text, status, today, warnings });
    const reports: ChannelReport[] = [];
    for (const channel of view.channels) {
      const edition = editionOf(view, channel);
      const embargo = embargoRefusal(view.issue, edition, channel, view);
      const { check, output, warnings: told } = await look(view, channel, edition);
      const refusals = embargo === null ? check.refusals : [embargo, ...check.refusals];
      reports.push(reportChannel(channel, output, [...refusals, ...told]));
    }
    return reports;
  };
}
