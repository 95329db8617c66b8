import type { DeskAsk } from '../../src-core/checks/create-copy-desk.ts';
import type { ReportEntry } from '../../src-core/export/report.ts';
import type { Snippet } from '../../src-core/issue/snippets/learn-snippets.ts';
import { snippetHash } from '../../src-core/issue/snippets/snippet-blocks.ts';

/** The number of the issue that is asked about. */
export const deskIssue = 10_000;
const sections = ['Articles', 'Projects', 'Tools', 'Videos', 'Books', 'Discussions'];
const itemsEach = 18;

const advert = 'This letter is read by many people every week, and yours may be the next one.';

/** A bilingual weekly's issue of 40 KB in `language`, with a mistake here and there for the rules. */
function deskText(language: 'en' | 'zh', number = deskIssue): string {
  const parts = sections.map((section, place) => {
    const items = Array.from({ length: itemsEach }, (_, index) =>
      itemText(language, `${number}/${place * itemsEach + index}`, index),
    );
    return `## ${section}\n\n${items.join('\n')}`;
  });
  return `# Sample Weekly #${number}: What to measure (2026-01-03)\n\nShared 18 articles, 18 projects and more.\n\n${parts.join('\n')}\n${advert}\n`;
}

function itemText(language: 'en' | 'zh', page: string, index: number): string {
  const id = Number(page.split('/')[1]);
  // The other language links another page once.
  const link = language === 'zh' && id === 20 ? `${page}-other` : page;
  const words =
    language === 'en'
      ? `A paragraph of description with **bold** text, \`code\` and a [link](https://www.example.org/more/${page}) in it, as long as they usually are in a letter of this kind, and a second sentence that says why it is here (${id}K stars).`
      : `一段介绍，其中有 **粗体** 文字、\`code\` 与一个 [链接](https://www.example.org/more/${page})，长度与这类周刊里常见的差不多；还有第二句话，说明它为什么在这里，读者能从中得到什么（star ${id}K）。`;
  const picture =
    id % 9 === 0 ? `assets/2026-01-03_${id}.png` : `https://img.example.org/${page}.png`;
  const mark = id === 31 ? ')' : '.';
  return `${index + 1}${mark} [repo-${id}: an item with a title of a common length](https://github.com/Owner${link})\n\n${words}\n\n![a picture](${picture})\n`;
}

function snippet(index: number): Snippet {
  // The issue has the first one without its last words.
  const text =
    index === 0
      ? `${advert}\nWrite to us.`
      : `This letter is read by many people in week ${index} of every year, who may like to read yours as well.`;
  const key = index === 0 ? advert : text;
  return {
    name: `s${index}`,
    text,
    key,
    hashes: [snippetHash(text)],
    count: 9,
    usedIn: [],
    saved: true,
  };
}

/** What nine channels say of every second item or so. */
function entries(channel: number): readonly ReportEntry[] {
  return Array.from({ length: 20 }, (_, index) => ({
    line: 9 + 12 * index,
    construct: 'link',
    action: 'changed',
    lossy: true,
    reason: 'pasteLinksWord',
    values: { word: `word${channel % 3}` },
  }));
}

/** That text with all that can be known around it, so that no rule is silent for want of facts. */
export function deskAsk(number = deskIssue): DeskAsk {
  const text = deskText('en', number);
  const numbers = Array.from({ length: 8 }, (_, index) => number - 8 + index);
  const pictures = [...text.matchAll(/assets\/[^)]+/gu)].map(([path]) => path);
  return {
    text,
    path: `docs/en/2026-01-03-issue-${number}.md`,
    recurring: [advert],
    reading: {},
    house: {
      stars: { en: '(NK stars)', zh: '（star NK）' },
      spacing: 'spaced',
      marker: '. ',
      sections,
      pictures: { site: `https://img.example.org/${number}/`, rule: '{slug}' },
    },
    settings: {},
    sent: [],
    snippets: Array.from({ length: 20 }, (_, index) => snippet(index)),
    facts: {
      files: Object.fromEntries(
        pictures.map((path, index) => [
          `docs/en/${path}`,
          index % 4 === 0 ? null : { bytes: 90_000 + 5000 * index },
        ]),
      ),
      deadLinks: { [`https://www.example.org/more/${number}/7`]: { status: 404 } },
      neighbours: numbers.map((one, index) => ({
        id: `docs/en/2025-11-0${index + 1}-issue-${one}.md`,
        number: one,
        date: `2025-11-0${index + 1}`,
      })),
      twin: { file: `docs/2026-01-03-issue-${number}.md`, text: deskText('zh', number) },
      pictures: { limit: 100, unpublished: ['2026-01-03_9.png', '2026-01-03_18.png'] },
    },
    channels: Array.from({ length: 9 }, (_, index) => ({
      channel: `channel ${index}`,
      target: 'substack',
      entries: entries(index),
      sizes: [{ kind: 'mail', used: 103_000, limit: 102_000, unit: 'bytes' }],
    })),
  };
}
