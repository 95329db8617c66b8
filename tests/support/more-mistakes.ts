/** Mistakes of many kinds close together: fixes have to leave each other alone. */
export const moreMistakes = `---
title: "Week\u200Bly #XX"
description: This is the the week
---

##🦄Articles

This issue contains three articles, See https://a.example/x，and（https://b.example/y）。

(1) [a](github.com/x/y) <a href="">b</a> [c](https：//c.example/x) [](https://d.example/x)

(2) [a](//b.example/x。) (the notes)[https://a.example/x] [me](me@site.example) [e](https://e.example/x%22**)

(4) [这里。](https://news.example/out?url=https%3A%2F%2Fb.example%2Fx)，。[www.f.example](https://f.example)

###Projects

- [a](https://a.example/1) ⭐ 5K
- [b](https://b.example/2) （GitHub star 3K）
-[c](https://c.example/3)（star 3500）
* [d](https://d.example/4)（5K 颗星）

这是＊＊重点＊＊与*“强调”*的的内容，我们可以可以使用它.  
It鈥檚 the
the way。 Â &amp;#39; He said “very good.[^7]

![][p] ![IMG_1.png](b.png)

[p]: https://a.example/p.png

\`\`\`sh
npm ci
`;

/** A digest in which one title kept its link. */
export const digestMistakes = `# Weekly #1 (2026-01-03)

## A

① One
② Two
③ Three

## B

① Four，，and the the end
② [Five](https://a.example/?utm_source=x)
`;
