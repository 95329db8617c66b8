import { glossaryFor } from './glossary.ts';
import { endLine, markLine, type MarkedItem } from './item-mark.ts';
import { wordsAsMarkdown, wordsOf } from './item-words.ts';
import type { TwinText } from '../twins/twin-text.ts';

export type TranslationLanguage = 'zh' | 'en' | 'ja';

export interface PromptRequest {
  readonly source: TwinText;
  /** Some of `markedItems(source)`. */
  readonly items: readonly MarkedItem[];
  readonly from: TranslationLanguage | null;
  readonly to: TranslationLanguage;
  /** The library's own; '' without. */
  readonly instructions: string;
  readonly glossary: Readonly<Record<string, string>>;
}

/** Some items with everything that one who translates them has to know, as one text (R1). */
export function makePrompt(request: PromptRequest): string {
  const { source, items, from, to, instructions, glossary } = request;
  const words = wordsFor[to];
  const given = items.flatMap((item) => {
    const own = wordsOf(source, item.item);
    return own === null ? [] : [`${markLine(item)}\n\n${wordsAsMarkdown(own)}`];
  });
  const entries = glossaryFor(given.join('\n'), glossary, to);
  const example = items[0] === undefined ? '@@ 000000-0000 @@' : markLine(items[0]);
  const parts = [
    words.task(from),
    words.rules(example),
    ...(instructions.trim() === '' ? [] : [`${words.instructions}\n\n${instructions.trim()}`]),
    ...(entries.length === 0
      ? []
      : [`${words.glossary}\n\n${entries.map((one) => `- ${one.from} → ${one.to}`).join('\n')}`]),
    ...given,
    endLine,
  ];
  return `${parts.join('\n\n')}\n`;
}

interface PromptWords {
  readonly task: (from: TranslationLanguage | null) => string;
  readonly rules: (mark: string) => string;
  readonly instructions: string;
  readonly glossary: string;
}

const inEnglish = { zh: 'Chinese', en: 'English', ja: 'Japanese' } as const;
const inChinese = { zh: '中文', en: '英文', ja: '日文' } as const;

function englishRules(to: 'English' | 'Japanese'): PromptWords {
  return {
    task: (from) =>
      `Translate the items of a newsletter below${from === null ? '' : ` from ${inEnglish[from]}`} into natural, concise ${to}.`,
    rules: (mark) =>
      [
        `- Each item stands below a mark line such as \`${mark}\`. Answer with the same mark lines, each on a line of its own and in the same order, each followed by its item in ${to}, and with \`${endLine}\` at the end. Add nothing else.`,
        '- The first line of an item is its title, mostly as [title](address). Translate the title, keep the form.',
        '- Keep every address, picture, code block, `inline code`, number and star count exactly as it is, and the Markdown around them. Comments in code may be translated.',
        '- Names of projects, libraries, companies and people stay as they are. Leave nothing out and add nothing.',
      ].join('\n'),
    instructions: 'What this newsletter asks for besides:',
    glossary: 'Words that are always translated like this:',
  };
}

const chineseRules: PromptWords = {
  task: (from) =>
    `请把下面这份周刊的条目${from === null ? '' : `从${inChinese[from]}`}译成自然、简洁的中文。`,
  rules: (mark) =>
    [
      `- 每个条目前有一行标记，例如 \`${mark}\`。请原样保留这些标记行，单独成行、顺序不变，每行之后是该条目的中文译文，最后以 \`${endLine}\` 结束。除此之外不要输出任何内容。`,
      '- 条目的第一行是标题，通常写作 [标题](地址)。请翻译标题，保留这种写法。',
      '- 所有地址、图片、代码块、`行内代码`、数字和星数都原样保留，Markdown 格式也不变；代码里的注释可以翻译。',
      '- 项目、库、公司和人名保持原文。不要省略，也不要补充。',
    ].join('\n'),
  instructions: '这份周刊的其他要求：',
  glossary: '以下词语固定这样译：',
};

const wordsFor: Readonly<Record<TranslationLanguage, PromptWords>> = {
  zh: chineseRules,
  en: englishRules('English'),
  ja: englishRules('Japanese'),
};
