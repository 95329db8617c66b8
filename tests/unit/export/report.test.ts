import { describe, expect, it } from 'vitest';
import { targets } from '#core/export/registry.ts';
import { languages, translateData, translatorFor } from '#core/messages/translator.ts';
import { exported, exportIssue } from '../../support/export-issue.ts';
import { processorMs } from '../../support/processor-time.ts';

const traps = [
  '---\ntitle: a: b\n  odd\npubDate: 2024-03-16 10:00\n---\n# A [b](https://b.example/)',
  '# C\n\n##### D',
  '[a](javascript:x) [b](./b.md) [`c`](https://c.example/) setup.py [d.py](https://d.example/) \\_\\_e\\_\\_',
  '![a](gone.png) ![b](file:///b.png) ![c](/c.png) [![d](https://d.example/d.png)](https://d.example/)',
  '<u>a</u> <T> <iframe src="https://a.example/"></iframe> <object></object>',
  '<!-- paywall -->',
  '| a | b |\n|---|---|\n| c | d |',
  '- [ ] a[^1]',
  '[^1]: b',
].join('\n\n');

describe('X3: the report', () => {
  for (const language of languages) {
    it(`says everything in ${language}`, () => {
      const translate = translatorFor(language);
      const entries = ['astro', 'substack'].flatMap((id) => exported(id, traps).report);
      const sentences = entries.map(({ reason, values }) =>
        translateData(translate, 'report', reason, values),
      );
      expect(new Set(entries.map((entry) => entry.reason)).size).toBeGreaterThan(20);
      expect(sentences.filter((sentence) => /report\.|\{|\}/.test(sentence))).toEqual([]);
    });
  }

  it('is in the order of the lines', () => {
    const lines = exported('substack', traps).report.map((entry) => entry.line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});

/** A list in a list, and so on. */
function nested(depth: number): string {
  return Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
}

describe('text that cannot be read', () => {
  it('is refused when it nests too deep', () => {
    for (const id of ['astro', 'substack']) {
      const result = exportIssue(id, `# T\n\n${'> '.repeat(20_000)}a\n`);
      expect(result.ok ? null : result.error[0]?.reason).toBe('tooDeep');
    }
    const html = exportIssue('substack', `# T\n\n${'<b>'.repeat(20_000)}a\n`);
    expect(html.ok ? null : html.error[0]?.reason).toBe('tooDeep');
  });

  it('is refused at once when its lists nest deeper than anyone writes', async () => {
    let made: readonly string[] = [];
    const took = await processorMs(() => {
      made = targets.flatMap(({ id }) => {
        const result = exportIssue(id, `# T\n\n${nested(1500)}\n`);
        const reasons = result.ok ? ['made'] : result.error.map(({ reason }) => reason);
        return reasons.flatMap((reason) => (reason === 'tooDeep' ? [] : [`${id}: ${reason}`]));
      });
    });
    // A teaser takes the titles alone.
    expect(made).toEqual(['x: made']);
    expect(took).toBeLessThan(15_000);
    expect(exportIssue('substack', `# T\n\n${nested(60)}\n`).ok).toBe(true);
  });

  it.each(['**a* ', '![a', '[a]('])('stays plain where %s takes too long', (mark) => {
    const output = exported('substack', `# T\n\na\n\n${mark.repeat(20_000)}\n`);
    expect(output.report.map(({ line, reason }) => `${line} ${reason}`)).toContain(
      '5 paragraphUnread',
    );
  });
});
