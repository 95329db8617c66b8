export type TextLanguage = 'zh' | 'en';

const words = {
  zh: {
    title: '潮间带周刊',
    section: '文章',
    link: '一篇讲潮池与灯塔的文章',
    text: '这是一段长度寻常的说明文字，讲的是海边的潮池、灯塔和守塔人的记事本，里面有**重点**，也有 `code`，',
  },
  en: {
    title: 'Tide Weekly',
    section: 'Articles',
    link: 'An article about tide pools and lighthouses',
    text: 'A paragraph of description as long as they usually are, on tide pools, lighthouses and the notebook of their keeper, with **weight** and `code` in it, ',
  },
} as const;

const itemsOfSection = 12;

/** An item; in English its links are references that the text's end defines. */
function item(language: TextLanguage, number: number): string {
  const { link, text } = words[language];
  const [title, more] =
    language === 'en'
      ? [`[${link} ${number}][item-${number}]`, `[more of it][more-${number}]`]
      : [
          `[${link} ${number}](https://site.example/item/${number})`,
          `[更多](https://site.example/more/${number})`,
        ];
  return `${(number % itemsOfSection) + 1}. ${title}\n\n${text}${more}.\n\n- ${text}\n- ${text}\n\n`;
}

function definitions(number: number): string {
  return `[item-${number}]: https://site.example/item/${number}\n[more-${number}]: https://site.example/more/${number}\n`;
}

/** An issue of about so many bytes of UTF-8, in sections of twelve items: always the same for the same size. */
export function madeUpText(
  language: TextLanguage,
  bytes: number,
  title: string = words[language].title,
): string {
  const { section } = words[language];
  let [text, ends, size] = [`# ${title}\n\n`, '', 0];
  for (let number = 0; size < bytes; number += 1) {
    const head =
      number % itemsOfSection === 0 ? `## ${section} ${number / itemsOfSection + 1}\n\n` : '';
    const body = head + item(language, number);
    const end = language === 'en' ? definitions(number) : '';
    text += body;
    ends += end;
    size += Buffer.byteLength(body) + Buffer.byteLength(end);
  }
  return text + ends;
}
