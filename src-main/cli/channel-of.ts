import { join } from 'node:path';
import { nameSnippets } from '#core/issue/snippets/name-snippets.ts';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { Channel } from '#core/release/channel.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { inLibraryOrder } from '../library/library-order.ts';
import { largestScanned, readText } from '../library/read-text.ts';
import { createSnippetScan, type ScannedBlocks } from '../library/scan-snippets.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import { walkLibrary } from '../library/walk-library.ts';
import { channelExport, type ChannelExport } from '../release/channel-export.ts';
import { createChannelFolders } from '../release/channel-folders.ts';
import { dayOf } from '../release/release-desk.ts';
import { viewRelease } from '../release/release-view.ts';
import { readStatusFile } from '../release/status-file.ts';
import { createSettings } from '../settings/settings.ts';
import type { CommandWorld } from './command.ts';
import { libraryAsOpen } from './library-as-open.ts';
import type { FileLibrary } from './library-of.ts';

interface NamedChannel extends ChannelExport {
  readonly channel: Channel;
}

/** What an export of a text to a channel of its library is made of; the error says in one line why it is none. */
export async function channelOf(
  name: string,
  {
    library,
    issueId,
    text,
  }: { readonly library: FileLibrary; readonly issueId: string; readonly text: string },
  { translate, userData }: Pick<CommandWorld, 'translate' | 'userData'>,
): Promise<Result<NamedChannel, string>> {
  const { folder, settings } = library;
  const channels = settings.channels ?? [];
  const channel = channels.find((each) => each.name === name);
  if (channel === undefined) {
    const names = channels.map((each) => each.name).join(', ');
    return err(translate('commandLine.noChannel', { name, channels: names }));
  }
  const reading = readingOf(settings);
  const scan = createSnippetScan();
  const scanned = new Map<string, ScannedBlocks>();
  const files: LibraryFile[] = [];
  for (const { id, size } of walkLibrary(folder).entries) {
    const content = size > largestScanned ? null : readText(join(folder, id));
    if (content === null) continue;
    const { file } = summariseFile(id, content, reading);
    files.push(file);
    scanned.set(id, scan.read(file, content));
  }
  const learnt = scan.learn(inLibraryOrder(files), (id) => scanned.get(id));
  const recurring = nameSnippets(learnt, settings);
  const open = libraryAsOpen(folder, settings, files, { recurring, groups: [] });
  const status = await readStatusFile(realDisk, folder);
  const view = await viewRelease({
    library: open,
    issueId,
    text,
    status,
    today: dayOf(new Date()),
  });
  const noYes = createSettings({ get: () => undefined, set: () => undefined });
  const folders = createChannelFolders(noYes, null, join(userData, 'channels'));
  return ok({ channel, ...(await channelExport(view, channel, folders)) });
}
