import { lookBack } from '#core/season/look-back/look-back.ts';
import { lookBackOutcome, missingWords } from '#core/season/look-back/look-back-words.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { encodeDiskText } from '#core/text/disk-text.ts';
import { indexLibrary } from '../library/index-links.ts';
import { earlierIssues } from '../season/earlier-issues.ts';
import type { Command } from './command.ts';
import { readIssue } from './read-issue.ts';
import { saveBytes } from './save-file.ts';

export const lookBackCommand: Command = {
  name: 'look-back',
  summary: 'lookBackSummary',
  takes: 'FILE',
  options: {
    write: { value: null, help: 'writeHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operand: file, flags }, world) {
    const { translate } = world;
    const complain = (message: string): 2 => {
      world.say(message);
      return 2;
    };
    const read = await readIssue(file, world);
    if (!read.ok) return complain(read.error);
    const { path, text, disk, version, issue, library } = read.value;
    const { folder, settings } = library;
    const rule = settings.season?.lookBack;
    if (rule === undefined) return complain(translate('lookBack.noRule'));
    const { files, links } = indexLibrary(folder, settings);
    const language = issue.language === 'zh' || issue.language === 'en' ? issue.language : null;
    const earlier = earlierIssues({ folder, settings, files, groups: links.groups() }, language);
    const plan = lookBack(text, issue, rule, earlier);
    if (plan === null) return complain(translate('lookBack.noNumber'));
    const { edits, written, there, missing } = plan;
    for (const each of missing) world.say(missingWords(each, translate));
    const bytes = encodeDiskText(applyEdits(text, edits), disk);
    if (flags.has('write') && edits.length > 0) {
      const saved = await saveBytes({ path, shown: file, bytes, version }, world);
      if (!saved.ok) return complain(saved.error);
    }
    if (flags.has('json')) {
      world.print(`${JSON.stringify({ file, written, there, missing })}\n`);
      return 0;
    }
    if (!flags.has('write')) {
      world.print(bytes);
      return 0;
    }
    world.say(lookBackOutcome(plan, translate));
    return 0;
  },
};
