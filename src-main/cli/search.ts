import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isEmptyQuery, parseQuery } from '#core/search/query.ts';
import type { SearchFindings } from '#core/search/search-index.ts';
import type { Snippet } from '#core/search/snippet.ts';
import { err, ok, type Result } from '#core/result.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { readSettingsFile } from '../library/settings-file.ts';
import { readTexts } from '../search/read-texts.ts';
import { createStatusReader } from '../search/status-reader.ts';
import type { Command } from './command.ts';

export const search: Command = {
  name: 'search',
  summary: 'searchSummary',
  takes: 'QUERY',
  options: {
    library: { value: 'DIR', help: 'libraryOrHereHelp' },
    limit: { value: 'N', help: 'limitHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operand, values, flags }, world) {
    const { translate } = world;
    const { library = '.', limit } = values;
    if (limit !== undefined && !/^[1-9]\d{0,8}$/u.test(limit)) {
      world.say(translate('commandLine.notACount', { name: '--limit', value: limit }));
      return 2;
    }
    if (isEmptyQuery(parseQuery(operand))) {
      world.say(translate('commandLine.emptyQuery'));
      return 2;
    }
    const found = await searchIn(resolve(world.workingFolder, library), operand);
    if (!found.ok) {
      world.say(translate('commandLine.notALibrary', { path: library, cause: found.error }));
      return 2;
    }
    const rows = found.value.found
      .flatMap(({ document, hits }) =>
        hits.map(({ line, snippet }) => ({
          file: document.id,
          line,
          title: document.title,
          snippet: shown(snippet),
        })),
      )
      .slice(0, limit === undefined ? undefined : Number(limit));
    if (flags.has('json')) {
      world.print(`${JSON.stringify(rows)}\n`);
      return 0;
    }
    const lines = rows.map(
      ({ file, line, snippet }) => `${join(library, file)}:${line}: ${snippet}`,
    );
    if (lines.length === 0) lines.push(translate('commandLine.nothingFound', { query: operand }));
    world.print(`${lines.join('\n')}\n`);
    return 0;
  },
};

function shown({ text, cutBefore, cutAfter }: Snippet): string {
  return `${cutBefore ? '…' : ''}${text}${cutAfter ? '…' : ''}`;
}

async function searchIn(path: string, query: string): Promise<Result<SearchFindings, string>> {
  try {
    const folder = await realpath(path);
    const { settings } = await readSettingsFile(realDisk, folder);
    const everything = { issues: Infinity, lines: Infinity };
    const statusOf = createStatusReader(folder)();
    return ok(readTexts(folder, settings).search(parseQuery(query), statusOf, everything));
  } catch (error) {
    return err(systemCause(error));
  }
}
