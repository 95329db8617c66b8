import { corpusIssues } from './corpus.ts';
import type { Random } from './random.ts';

export interface TwinPair {
  readonly name: string;
  readonly left: string;
  readonly right: string;
}

const sections = [
  { en: '🦄 Articles', zh: '🦄文章', count: 5 },
  { en: '🐿️ Projects', zh: '🐿️项目', count: 4 },
  { en: '🐢 Videos', zh: '🐢视频', count: 3 },
] as const;

/** An issue in two languages, as large as a real one's sections are. */
export function madeUpPair(random: Random): TwinPair {
  const code = random.below(900) + 100;
  const write = (language: 'en' | 'zh'): string => {
    const title = language === 'en' ? `# Letters #${code}` : `# 来信 #${code}`;
    const intro =
      language === 'en' ? 'A few words before it all begins.' : '正文开始之前，照例先说几句话。';
    const parts = sections.map((section) => {
      const items = Array.from({ length: section.count }, (_, index) => {
        const url = `https://pages.example/${section.en.slice(-4).trim()}/${code}-${index}`;
        const name = language === 'en' ? `Page ${index} of ${code}` : `第 ${index} 页，共 ${code}`;
        const about =
          language === 'en'
            ? `What page ${index} is about, in words.\n\nAnd one more paragraph.`
            : `第 ${index} 页讲的是什么。\n\n还有一段话。`;
        const head = language === 'en' ? `${index + 1}. ` : `${index + 1}、`;
        return `${head}[${name}](${url})\n\n${about}\n`;
      });
      return `## ${section[language]}\n\n${items.join('\n')}`;
    });
    return `${title}\n\n${intro}\n\n${parts.join('\n')}`;
  };
  return { name: 'made up', left: write('zh'), right: write('en') };
}

/** The real issues that lie there in Chinese or Japanese, with their English. */
export function corpusPairs(what: string): readonly TwinPair[] {
  const issues = corpusIssues(what);
  return issues.flatMap(({ name, text }) => {
    const english = name.replace(/-(?:zh|ja)__/u, '-en__');
    const other = english === name ? undefined : issues.find((each) => each.name === english);
    return other === undefined ? [] : [{ name, left: text, right: other.text }];
  });
}
