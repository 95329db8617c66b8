import { expect, test } from 'vitest';
import { languageEdition } from '#core/export/edition/language-edition.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';

const master =
  '---\ntitle: 周刊---Weekly\n#zh author: 某人\n---\n\n## 文章---Articles\n\n<!-- zh -->\n只有中文---不分开。\n<!-- /zh -->\n' +
  '<!-- en -->\nEnglish only.\n<!-- /en -->\nBoth.\n';

function edition(language: 'zh' | 'en'): string {
  const source = { text: master, issue: parseIssue(master), fileName: 'a.md' };
  const made = languageEdition(source, language, () => false);
  return made.ok ? applyEdits(master, made.value.edits) : '';
}

test('M4: an edition in one language leaves out what is marked for the other', () => {
  expect(edition('zh')).toBe(
    '---\ntitle: 周刊\nauthor: 某人\n---\n\n## 文章\n\n只有中文---不分开。\nBoth.\n',
  );
  expect(edition('en')).toBe('---\ntitle: Weekly\n---\n\n## Articles\n\nEnglish only.\nBoth.\n');
});
