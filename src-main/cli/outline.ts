import type { Issue } from '#core/issue/model.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { Command } from './command.ts';
import { readIssue } from './read-issue.ts';

export const outline: Command = {
  name: 'outline',
  summary: 'outlineSummary',
  takes: 'FILE',
  options: { json: { value: null, help: 'jsonHelp' } },
  async run({ operand: file, flags }, world) {
    const read = await readIssue(file, world);
    if (!read.ok) {
      world.say(read.error);
      return 2;
    }
    const { issue } = read.value;
    world.print(
      flags.has('json')
        ? `${JSON.stringify(outlineOf(issue))}\n`
        : readableOutline(issue, world.translate),
    );
    return 0;
  },
};

/** What programs get; its names and their meaning are a promise. */
function outlineOf({ title, number, date, language, frontMatter, sections }: Issue) {
  return {
    title,
    number,
    date,
    language,
    frontMatter: frontMatter?.values ?? null,
    sections: sections.map((section) => ({
      title: section.title,
      level: section.level,
      from: section.from,
      to: section.to,
      items: section.items.map((item) => ({
        title: item.title,
        url: item.url,
        number: item.number,
        marker: item.marker,
        from: item.from,
        to: item.to,
      })),
      notes: section.notes.map(({ from, to }) => ({ from, to })),
    })),
  };
}

/** For people; the numbers before sections and items are those that `move` takes. */
function readableOutline(issue: Issue, translate: Translate): string {
  const untitled = translate('commandLine.untitled');
  const number =
    issue.number === null ? [] : [translate('commandLine.issueNumber', { number: issue.number })];
  const facts = [...number, issue.date ?? [], issue.language ?? []].flat().join(', ');
  const head = `${issue.title ?? untitled}${facts === '' ? '' : ` (${facts})`}\n`;
  const sections = issue.sections.map((section, s) => {
    const items = section.items.map((item, i) => {
      const place = `${s + 1}.${i + 1}`;
      return `    ${place.padEnd(6)} ${item.title || untitled}\n`;
    });
    const indent = '  '.repeat(Math.max(0, section.level - 2));
    return `\n${s + 1}  ${indent}${section.title || untitled}\n${items.join('')}`;
  });
  return head + sections.join('');
}
