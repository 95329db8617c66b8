import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { addLinks } from '#core/inbox/add-links.ts';
import { inboxFileName, inboxLimits, type InboxLink } from '#core/inbox/entry.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import { wrapperTable } from '#core/links/redirect-wrapper.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { createFileLock, lockFolder } from '../files/file-lock.ts';
import { systemCause } from '../files/system-error.ts';
import { sweepTemporaryFiles } from '../files/temporary-files.ts';
import { writeInboxFile } from '../inbox/inbox-file.ts';
import { newEntryId } from '../inbox/new-entry-id.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import type { Command, CommandWorld } from './command.ts';
import { readingFailure } from './read-issue.ts';
import { commandLineWriter, writingFailure } from './save-file.ts';

export const add: Command = {
  name: 'add',
  summary: 'addSummary',
  takes: 'URL',
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    section: { value: 'NAME', help: 'wishedSectionHelp' },
    title: { value: 'TEXT', help: 'linkTitleHelp' },
    note: { value: 'TEXT', help: 'noteHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operand, values, flags }, world) {
    const { translate } = world;
    const { library = '', section = '', title = '', note = '' } = values;
    const url = /^[a-z][a-z\d+.-]*:/iu.test(operand) ? operand : `https://${operand}`;
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    const folder = await libraryFolder(resolve(world.workingFolder, library));
    if (!folder.ok) {
      return complain(translate('commandLine.notALibrary', { path: library, cause: folder.error }));
    }
    const link = { url, title, note, section, source: 'command-line' };
    const written = await addTo(folder.value, link, world);
    if (!written.ok) return complain(failure(written.error, library, world));
    const { added, already, leftOut } = written.value;
    const entry = added[0] ?? already[0]?.entry;
    if (leftOut > 0) {
      const limit = inboxLimits.entries;
      return complain(translate('commandLine.inboxFull', { limit }));
    }
    if (entry === undefined) return complain(translate('commandLine.notALink', { url: operand }));
    if (flags.has('json')) {
      world.print(`${JSON.stringify({ added: added.length > 0, entry })}\n`);
      return 0;
    }
    const path = join(library, inboxFileName);
    const line =
      added.length > 0
        ? translate('commandLine.addedLink', { url, path })
        : translate('commandLine.knownLink', { url, path, date: entry.date ?? '?' });
    world.print(`${line}\n`);
    return 0;
  },
};

async function libraryFolder(path: string): Promise<Result<string, string>> {
  try {
    const folder = await realpath(path);
    return (await stat(folder)).isDirectory() ? ok(folder) : err('not a folder');
  } catch (error) {
    return err(systemCause(error));
  }
}

async function addTo(folder: string, link: InboxLink, world: CommandWorld) {
  await sweepTemporaryFiles(realDisk, folder);
  const { settings } = await readSettingsFile(realDisk, folder);
  const wrappers = wrapperTable(settings.links?.wrappers);
  const tools = {
    disk: realDisk,
    writer: commandLineWriter(world),
    lock: createFileLock(lockFolder()),
  };
  return writeInboxFile(tools, folder, (text) =>
    addLinks(text, [link], {
      now: new Date().toISOString(),
      newId: newEntryId,
      canonical: (url) => canonicalUrl(url, wrappers),
    }),
  );
}

function failure(error: AppError, library: string, { translate }: CommandWorld): string {
  const path = join(library, inboxFileName);
  return error.code === 'file/not-readable' || error.code === 'file/too-large'
    ? readingFailure(error, path, translate)
    : writingFailure(error, path, translate);
}
