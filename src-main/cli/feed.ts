import { basename, join, resolve } from 'node:path';
import { editionLanguages, type EditionLanguage } from '#core/export/edition/edition-settings.ts';
import { translateData } from '#core/messages/translator.ts';
import { readAddress } from '#core/release/placeholders.ts';
import { libraryFeeds } from '../export/library-feeds.ts';
import { realDisk } from '../files/disk.ts';
import { dayOf } from '../release/release-desk.ts';
import { readStatusFile } from '../release/status-file.ts';
import { openSeasons } from '../season/open-seasons.ts';
import type { Command } from './command.ts';
import { writeFiles } from './write-files.ts';

export const feed: Command = {
  name: 'feed',
  summary: 'feedSummary',
  takes: null,
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    out: { value: 'DIR', help: 'outHelp', required: true },
    lang: { value: 'LANGUAGE', help: 'languageHelp', choices: editionLanguages },
    posts: { value: 'RULE', help: 'feedPostsHelp' },
    count: { value: 'NUMBER', help: 'feedCountHelp' },
    replace: { value: null, help: 'replaceHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ values, flags }, world) {
    const { translate, say, print } = world;
    const { library: path = '', lang, posts, count, out: shown = '' } = values;
    if (count !== undefined && !/^(?:[1-9]\d{0,2}|1000)$/u.test(count)) {
      say(translate('commandLine.notACount', { name: '--count', value: count }));
      return 2;
    }
    if (posts !== undefined && readAddress(posts.replaceAll(/[{}]/gu, '')) === null) {
      say(translate('commandLine.notAnAddress', { name: '--posts', value: posts }));
      return 2;
    }
    const opened = await openSeasons(resolve(world.workingFolder, path));
    if (!opened.ok) {
      say(translate('commandLine.notALibrary', { path, cause: opened.error }));
      return 2;
    }
    const { folder, settings, files, groups } = opened.value;
    const own = {
      ...settings.feed,
      ...(posts === undefined ? {} : { posts }),
      ...(count === undefined ? {} : { count: Number(count) }),
    };
    const library = { folder, name: basename(folder), files, groups };
    const status = await readStatusFile(realDisk, folder);
    const made = libraryFeeds(
      { ...library, status, settings: { ...settings, feed: own } },
      { language: (lang ?? null) as EditionLanguage | null, today: dayOf(new Date()) },
    );
    if (made === null) {
      say(translate('commandLine.feedNoRule'));
      return 2;
    }
    const issues = new Set(files.map(({ id }) => join(folder, id)));
    const out = resolve(world.workingFolder, shown);
    const content = { files: made.files, patches: [] };
    const mayReplace = flags.has('replace');
    const written = await writeFiles(out, content, { issues, mayReplace }, world);
    if (!written.ok) return written.error;
    const report = made.report.map((entry) => ({
      file: entry.fileName,
      line: entry.line,
      construct: entry.construct,
      action: entry.action,
      lossy: entry.lossy,
      message: translateData(translate, 'report', entry.reason, entry.values),
    }));
    const items = made.feed.posts.length;
    if (flags.has('json')) {
      print(`${JSON.stringify({ files: made.files.map((file) => file.path), items, report })}\n`);
      return 0;
    }
    for (const file of made.files) {
      print(
        `${translate('commandLine.feedLine', { path: join(shown, file.path), count: items })}\n`,
      );
    }
    for (const { file, line, message } of report) {
      const where = join(path, file);
      print(`${translate('commandLine.reportLine', { path: where, line, message })}\n`);
    }
    return 0;
  },
};
