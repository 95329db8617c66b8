import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { isCalendarDate } from '#core/issue/new-issue/calendar.ts';
import type { Translate } from '#core/messages/translator.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { createIssue } from '../library/create-issue.ts';
import { firstLook } from '../library/first-look.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import { walkLibrary } from '../library/walk-library.ts';
import type { Command } from './command.ts';
import { readingFailure } from './read-issue.ts';
import { commandLineWriter, writingFailure } from './save-file.ts';

export const newIssue: Command = {
  name: 'new',
  summary: 'newSummary',
  takes: null,
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    date: { value: 'YYYY-MM-DD', help: 'dateHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ values, flags }, world) {
    const { translate } = world;
    const { library = '', date = null } = values;
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    if (date !== null && !isCalendarDate(date)) {
      return complain(translate('commandLine.notADate', { name: '--date', value: date }));
    }
    const read = await readLibrary(resolve(world.workingFolder, library));
    if (!read.ok) {
      return complain(translate('commandLine.notALibrary', { path: library, cause: read.error }));
    }
    const request = { ...read.value, date, now: new Date() };
    const created = await createIssue(request, realDisk, commandLineWriter(world));
    if (!created.ok) return complain(failure(created.error, library, translate));
    const { path, continues } = created.value;
    if (flags.has('json')) {
      world.print(`${JSON.stringify({ file: path })}\n`);
      return 0;
    }
    const shown = join(library, path);
    const line =
      continues === null
        ? translate('commandLine.createdFirstIssue', { path: shown })
        : translate('commandLine.createdIssue', { path: shown, last: continues });
    world.print(`${line}\n`);
    return 0;
  },
};

/** The heads of all files, however long that takes. */
async function readLibrary(path: string) {
  try {
    const folder = await realpath(path);
    const { settings } = await readSettingsFile(realDisk, folder);
    return ok({
      folder,
      files: firstLook(folder, walkLibrary(folder), settings, Infinity),
      settings,
    });
  } catch (error) {
    return err(systemCause(error)) satisfies Result<never, string>;
  }
}

function failure(error: AppError, library: string, translate: Translate): string {
  const path = 'name' in error ? join(library, error.name) : library;
  if (error.code === 'file/exists') return translate('commandLine.alreadyThere', { path });
  return error.code === 'file/not-writable' ||
    error.code === 'file/disk-full' ||
    error.code === 'file/failed'
    ? writingFailure(error, path, translate)
    : readingFailure(error, path, translate);
}
