import { remember } from '../../src-core/checks/remember.ts';
import { createChecker } from '../../src-core/checks/create-checker.ts';
import { noSurroundings } from '../../src-core/checks/issue-view.ts';
import { trackIssue, updateIssue } from '../../src-core/issue/track-issue.ts';
import { createSentLinks } from '../../src-core/links/sent-links.ts';
import { applyEdits } from '../../src-core/text/apply-edits.ts';
import { Lexer } from 'marked';
import type { Bench } from '../../scripts/bench/measure.mjs';

const archive = 10_000;
const keystrokes = 40;

function issueText(number: number, items: number): string {
  const entries = Array.from({ length: items }, (_, index) => {
    const page = `${number}/${index}`;
    return `${index + 1}. [repo-${index}: an item with a title of a common length](https://github.com/Owner${page})\n\nA paragraph of description with **bold** text, \`code\` and a [link](https://www.example.org/more/${page}) in it, as long as they usually are（star ${index}K）. 中文与 English 混排的一段说明文字，一般有这么长，再长一点。\n\n![a picture](https://img.example.org/${page}.png)\n`;
  });
  return `# Sample Weekly #${number}: What to measure (2026-01-03)\n\n## Tools\n\n${entries.join('\n')}`;
}

/** All rules over an issue of 40 KB in an archive, whole and after a keystroke, against marked's lexer. */
export const bench: Bench = {
  title: `Checking an issue of 40 KB against an archive of ${archive} issues`,
  prepare: () => {
    const text = issueText(archive, 110);
    const sent = createSentLinks();
    for (let number = 1; number <= archive; number += 1) {
      const links = Array.from({ length: 24 }, (_, index) => ({
        address: `https://github.com/Owner${number}/${index}`,
        line: 1,
        title: 'a',
        lineHash: null,
      }));
      sent.put({ id: `${number}.md`, number, date: null, title: 'a', links });
    }
    sent.settle();
    const surroundings = () => ({
      ...noSurroundings,
      sentBefore: remember((address) => sent.sentBefore(null, [address])[0] ?? null),
    });
    const about = surroundings();
    const tracked = trackIssue(text);
    const kept = createChecker();
    if (kept.check(tracked, about).length === 0) throw new Error('nothing was found');
    // The outline follows the text anyway; the check takes over what it knows.
    const typed = [tracked];
    for (let key = 0; key < keystrokes; key += 1) {
      const before = typed.at(-1) ?? tracked;
      const at = before.text.indexOf('length', (key * 997) % before.text.length);
      const place = at === -1 ? before.text.lastIndexOf('length') : at;
      const changes = [{ from: place, to: place, insert: 'x' }];
      typed.push(updateIssue(before, applyEdits(before.text, changes), changes));
    }
    let key = 0;
    return Promise.resolve([
      { name: "marked's lexer", role: 'peer' as const, run: () => void new Lexer().lex(text) },
      {
        name: 'a full check',
        role: 'project' as const,
        run: () => void createChecker().check(tracked, surroundings()),
      },
      {
        name: 'a check after a keystroke',
        role: 'project' as const,
        run: () => {
          key = (key + 1) % typed.length;
          kept.check(typed[key] ?? tracked, about);
        },
      },
    ]);
  },
};
