import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Translate } from '#core/messages/translator.ts';
import { languagePaths } from '#core/parts/part-paths.ts';
import { splitMaster, type SplitError } from '#core/twins/master/split-master.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { absent } from '../files/write-file.ts';
import { indexLinks } from '../library/index-links.ts';
import { rawBytes, rawText } from '../parts/raw-text.ts';
import type { Command, CommandWorld } from './command.ts';
import { readIssue, type IssueFile } from './read-issue.ts';
import { saveBytes } from './save-file.ts';
import { shownPath } from './shown-path.ts';

export const split: Command = {
  name: 'split',
  summary: 'splitSummary',
  takes: 'FILE',
  options: {
    out: { value: 'DIR', help: 'splitOutHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operand: file, values, flags }, world) {
    const { translate } = world;
    const fail = (code: 1 | 2, message: string) => {
      world.say(message);
      return code;
    };
    const read = await readIssue(file, world);
    if (!read.ok) return fail(2, read.error);
    const done = splitMaster(rawText(read.value.disk), read.value.parse);
    if (!done.ok) return fail(1, splitFailure(done.error, file, translate));
    const { zh, en, left } = done.value;
    const places = placesFor(read.value, values['out'], world);
    const shown = { zh: shownPath(places.zh, world), en: shownPath(places.en, world) };
    for (const language of ['zh', 'en'] as const) {
      if (existsSync(places[language])) {
        return fail(1, translate('commandLine.fileThere', { path: shown[language] }));
      }
    }
    for (const [language, raw] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const path = places[language];
      try {
        await realDisk.makeFolder(dirname(path));
      } catch (error) {
        const cause = systemCause(error);
        return fail(2, translate('commandLine.cannotWrite', { path: shown[language], cause }));
      }
      const bytes = rawBytes(raw);
      const saved = await saveBytes(
        { path, shown: shown[language], bytes, version: absent },
        world,
      );
      if (!saved.ok) return fail(2, saved.error);
    }
    if (flags.has('json')) world.print(`${JSON.stringify({ ...shown, left })}\n`);
    else {
      world.print(`${shown.zh}\n${shown.en}\n`);
      if (left.length > 0) {
        world.say(
          translate('commandLine.splitLeft', { count: left.length, lines: left.join(', ') }),
        );
      }
    }
    return 0;
  },
};

/** Full paths: below `--out` as `NAME.zh.md` and `NAME.en.md`, else where the library has its languages. */
function placesFor(file: IssueFile, out: string | undefined, { workingFolder }: CommandWorld) {
  const { folder, settings } = file.library;
  if (out !== undefined) {
    const { zh, en } = languagePaths(basename(file.path), []);
    return { zh: resolve(workingFolder, out, zh), en: resolve(workingFolder, out, en) };
  }
  const own = relative(folder, file.path).replaceAll('\\', '/');
  const { zh, en } = languagePaths(own, indexLinks(folder, settings).groups());
  return { zh: join(folder, zh), en: join(folder, en) };
}

function splitFailure(error: SplitError, path: string, translate: Translate): string {
  const { kind } = error;
  if (kind === 'loose-mark') {
    return translate('commandLine.looseMark', { path, line: String(error.line) });
  }
  return translate(kind === 'one-language' ? 'commandLine.oneLanguage' : 'commandLine.notSplit', {
    path,
  });
}
