import type { RuleId } from '#core/checks/rule-ids.ts';
import type { Language } from '#core/messages/translator.ts';

/** The pages of documentation as they stand beside the rules. */
const pages = import.meta.glob<string>('../../src-core/checks/rules/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface RulePage {
  readonly title: string;
  /** Paragraphs of Markdown with nothing but bold words and code in them. */
  readonly paragraphs: readonly string[];
}

/** A rule's page in the window's language. */
export function rulePage(id: RuleId, language: Language): RulePage {
  const base = `../../src-core/checks/rules/${id}`;
  const text =
    (language === 'zh' ? pages[`${base}.zh.md`] : undefined) ?? pages[`${base}.md`] ?? '';
  const [head = '', ...paragraphs] = text.trim().split(/\n{2,}/u);
  return { title: head.replace(/^#\s+[a-z-]+:\s*/u, ''), paragraphs };
}
