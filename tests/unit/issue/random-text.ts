import type { Random } from '../../support/random.ts';

const pieces = `# Title
## Section
## [🦄Articles](https://a.example)
### 🐎 [t](https://b.example)
### Group
**[Bold](https://c.example)**
**bold line**
**1、bold number**
__2、x__
1、[one](https://d.example)
2、[two](https://e.example)（英文）
3、
12、 text
4、7 月
1. [one](https://f.example)
2. two
3) [three](https://g.example)
1\\. x
4.[x](u)
① first
② second
㉑ 21
㊿ fifty
- [a](https://h.example)
* text [b][ref]
+ c
- *No items this week.*
- [ ] task
    * nested
  continued
[x](https://i.example)
![](https://j.example/a.png)9、[glued](https://k.example)
x<br /><br>8、[y](u)
<br>
---
***
===
- - -
\`\`\`
~~~~
   \`\`\`js
\`\`\`\`
<!--
-->
<div>
</div>
<pre>
</pre>
<table>
<img src="a.png" alt="b">
<p align="center"><img src=x></p>
> quote
>>>>>>>>>>>>>>>>>>>>>>>>>>
| a | b |
[ref]: https://l.example
[^1]: note
Setext
🎁 a 🎁 b
🎁 Weekly 🎁 organizes its content
(5.5K stars)
（star 8.9K）
Title: x
Date: 2020-01-01
[
](
![
\\`
  .split('\n')
  .concat('\r', '\0', '\u202E', '\u2028', '\uD800', '\uFEFF', '\u3000', '\t', ' ', '', '', '');
const signs = Array.from('#*_-+.、1①)([]!<>`~\\\n \t\rab中🎁\0\uD83D"\'=:|');

/** A line that looks like a part of an issue. */
export function randomPiece(random: Random): string {
  return random.pick(pieces);
}

/** A text of lines that look like parts of issues, in any order. */
export function randomLines(random: Random): string {
  const count = random.below(40);
  const head =
    random.next() < 0.2
      ? random.pick(['---\ntitle: a\n---\n', '---\n', 'Title: a\nDate: b\n'])
      : '';
  let text = head;
  for (let line = 0; line < count; line += 1) {
    text += random.pick(pieces) + (random.next() < 0.1 ? random.pick(pieces) : '');
    text += random.pick(['\n', '\n', '\n\n', '\n\n', '  \n', '']);
  }
  return text;
}

/** A text of signs that mean something to Markdown, in any order. */
export function randomSigns(random: Random): string {
  return Array.from({ length: random.below(300) }, () => random.pick(signs)).join('');
}

/** A real or made-up text with some of its parts deleted, doubled or moved. */
export function mutated(random: Random, text: string): string {
  let result = text;
  for (let step = random.below(6); step >= 0; step -= 1) {
    const from = random.below(result.length + 1);
    const to = Math.min(result.length, from + random.below(200));
    const insert = random.pick([
      '',
      random.pick(pieces),
      `\n${random.pick(pieces)}\n`,
      result.slice(from, to),
    ]);
    result = result.slice(0, from) + insert + result.slice(random.next() < 0.5 ? to : from);
  }
  return result;
}
