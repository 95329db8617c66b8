import { compileSeason, type CompiledSeason } from '#core/season/compile-season.ts';
import type { Picture } from '#core/export/target.ts';
import { plainSeason, seasonIssue } from './compile.ts';
import { redPng } from './red-png.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)><svg onload=alert(1)><b><p>in <li>out',
  '<details><summary>More</summary>\n\nInside **it**.\n\n</details>',
  '<table><tr><td>a<td colspan=2 align=right>b</table>',
  '<a href="javascript:alert(1)">x</a> <a href="https://e.example/a b|c[d]#e#f%zz">odd</a>',
  '&nbsp;&copy;&bogus;&#0;&#11; \u0001\u000B\uFFFE\uD800 ]]> <!-- open',
].join('\n\n');

const traps = `| a | b |
|:--|--:|
| 1 | 中文 🦄 |

\`\`\`html
<b>&amp;</b> ]]>
\`\`\`

- [x] done
- [ ] not

3. three
4. four

> ## Quoted

Text[^1] <br> and ![](p.png) ![中](p.png "t") and [broken](<>) and [rel](other.md) and [in](#x).

[^1]: A note with [a link](https://n.example/中文?a=b&c=d).
`;

/** A season of two issues with what books trip over, and the picture that it shows. */
export function hostileSeason(): { season: CompiledSeason; pictures: readonly Picture[] } {
  const issues = [1, 2].map((number) =>
    seasonIssue(
      `2024-03-0${number}-weekly.md`,
      `---\ntitle: '周刊#${number}：<b>词</b> & "words" 🦄'\npubDate: 2024-03-0${number}\n---\n\n## 🦄文章 & [more](https://x.example)\n\n1、[甲 ${number}](https://a.example/${number}?x=1&y=2)\n\n${traps}\n2、[乙 ${number}](https://b.example/${number})\n\n这里是一段说明文字，介绍这一期的内容，也提到[另一期](https://w.example/posts/2024-03-0${3 - number}-weekly#top)。\n\n## Odd ${number}\n\n1、[丙](https://c.example/${number})\n\n${hostile}\n`,
    ),
  );
  const season = compileSeason(issues, {
    ...plainSeason,
    season: { number: 1, from: 1, to: 2, own: null },
    settings: { original: 'https://w.example/posts/{stem}' },
    preface: 'Before **all** of it: <u>this</u>.',
    afterword: '## 后记\n\nAfter.',
  });
  return { season, pictures: [{ path: 'p.png', mediaType: 'image/png', bytes: redPng }] };
}
