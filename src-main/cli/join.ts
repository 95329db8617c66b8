import { existsSync } from 'node:fs';
import { dirname, join as joinPath, relative, resolve } from 'node:path';
import { partsOf } from '#core/parts/part-group.ts';
import { readPartName } from '#core/parts/part-names.ts';
import { err, type Result } from '#core/result.ts';
import { joinTwins } from '#core/twins/master/join-twins.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { absent } from '../files/write-file.ts';
import { indexLinks } from '../library/index-links.ts';
import { rawBytes, rawText } from '../parts/raw-text.ts';
import type { Command, CommandWorld } from './command.ts';
import { readIssue, type IssueFile } from './read-issue.ts';
import { saveBytes } from './save-file.ts';

export const join: Command = {
  name: 'join',
  summary: 'joinSummary',
  takes: 'FILE',
  options: {
    with: { value: 'FILE', help: 'joinWithHelp' },
    out: { value: 'FILE', help: 'joinOutHelp' },
  },
  async run({ operand: file, values }, world) {
    const { translate } = world;
    const fail = (code: 1 | 2, message: string) => {
      world.say(message);
      return code;
    };
    const one = await readIssue(file, world);
    if (!one.ok) return fail(2, one.error);
    const other = await otherLanguage(one.value, file, values['with'], world);
    if (!other.ok) return fail(2, other.error);
    const [zh, en] = inOrder(one.value, other.value);
    const joined = joinTwins(rawText(zh.disk), rawText(en.disk), one.value.parse);
    if (!joined.ok) return fail(1, translate('commandLine.notJoined', { path: file }));
    const bytes = rawBytes(joined.value);
    const out = values['out'];
    if (out === undefined) {
      world.print(bytes);
      return 0;
    }
    const path = resolve(world.workingFolder, out);
    if (existsSync(path)) return fail(1, translate('commandLine.fileThere', { path: out }));
    try {
      await realDisk.makeFolder(dirname(path));
    } catch (error) {
      return fail(
        2,
        translate('commandLine.cannotWrite', { path: out, cause: systemCause(error) }),
      );
    }
    const saved = await saveBytes({ path, shown: out, bytes, version: absent }, world);
    return saved.ok ? 0 : fail(2, saved.error);
  },
};

/** The file that was named, else the twin in the library. */
async function otherLanguage(
  file: IssueFile,
  shown: string,
  named: string | undefined,
  world: CommandWorld,
): Promise<Result<IssueFile, string>> {
  if (named !== undefined) return readIssue(named, world);
  const { folder, settings } = file.library;
  const own = relative(folder, file.path).replaceAll('\\', '/');
  const { twin } = partsOf(indexLinks(folder, settings).groups(), own);
  return twin === null
    ? err(world.translate('commandLine.noTwin', { path: shown }))
    : readIssue(joinPath(folder, twin.file), world);
}

/** Chinese first, by what the names say, else by the texts. */
function inOrder(one: IssueFile, other: IssueFile): readonly [IssueFile, IssueFile] {
  const isSwapped = languageOf(one) === 'en' && languageOf(other) !== 'en';
  const isOther = languageOf(other) === 'zh' && languageOf(one) !== 'zh';
  return isSwapped || isOther ? [other, one] : [one, other];
}

function languageOf({ path, issue, library }: IssueFile): IssueFile['issue']['language'] {
  const id = relative(library.folder, path).replaceAll('\\', '/');
  return readPartName(id).language ?? issue.language;
}
