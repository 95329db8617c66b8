import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import type { SentPlace } from '#core/links/sent-links.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { indexLinks } from '../library/index-links.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import type { Command } from './command.ts';

export const findLink: Command = {
  name: 'find-link',
  summary: 'findLinkSummary',
  takes: 'URL',
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operand, values, flags }, world) {
    const { translate } = world;
    const { library = '' } = values;
    const url = /^[a-z][a-z\d+.-]*:/iu.test(operand) ? operand : `https://${operand}`;
    if (canonicalUrl(url) === null) {
      world.say(translate('commandLine.notALink', { url: operand }));
      return 2;
    }
    const found = await findIn(resolve(world.workingFolder, library), url);
    if (!found.ok) {
      world.say(translate('commandLine.notALibrary', { path: library, cause: found.error }));
      return 2;
    }
    if (flags.has('json')) {
      const listed = found.value.map(({ file, line, title, date }) => ({
        file,
        line,
        title,
        date,
      }));
      world.print(`${JSON.stringify(listed)}\n`);
      return 0;
    }
    const lines = found.value.map(({ file, line, title, date }) => {
      const place = `${join(library, file)}:${line}`;
      const shown = title ?? translate('commandLine.untitled');
      return `${place}: ${shown}${date === null ? '' : ` (${date})`}`;
    });
    const output =
      lines.length > 0 ? lines : [translate('commandLine.neverSent', { url: operand })];
    world.print(`${output.join('\n')}\n`);
    return 0;
  },
};

async function findIn(path: string, url: string): Promise<Result<readonly SentPlace[], string>> {
  try {
    const folder = await realpath(path);
    const { settings } = await readSettingsFile(realDisk, folder);
    return ok(indexLinks(folder, settings).find(url));
  } catch (error) {
    return err(systemCause(error));
  }
}
