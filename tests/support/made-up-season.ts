function itemText(issue: number, number: number): string {
  return `${number}、[An item with a title of a common length](https://example.org/${issue}/${number})\n\n一段说明文字，介绍这个条目讲了什么、为什么值得一读，with **bold** text, \`code\` and a [link](https://example.org/more/${issue}/${number}) in it, as long as they usually are; 第 ${issue} 期的第 ${number} 条。(star 1.${number % 10}K)\n${number % 4 === 0 ? `\n![](https://img.example.org/${issue}-${number}.png)\n` : ''}`;
}

/** An issue of a season as most are: two sections of fourteen items, front matter, a subscribe block. */
export function madeUpIssue(number: number): string {
  const date = new Date(Date.UTC(2024, 0, 6 + 7 * number)).toISOString().slice(0, 10);
  const sections = ['🦄 文章', '🐿️ 项目'].map((title) => {
    const items = Array.from({ length: 14 }, (_, index) => itemText(number, index + 1));
    return `## [${title}](https://example.org/weekly)\n\n${items.join('\n')}`;
  });
  const subscribe = '## 🐱 订阅\n\n欢迎订阅，每周一期，分享优质的内容。';
  return `---\ntitle: 'Sample Weekly #${number}: What to measure'\npubDate: ${date}\n---\n\nHello.\n\n${[...sections, subscribe].join('\n')}\n`;
}
