import type { twins as en } from '../en/twins.ts';

export const twins: Readonly<Record<keyof typeof en, string>> = {
  url: '{has, select, no {另一种语言里没有这个链接} other {链接不同：另一种语言里是 {there}}}',
  number: '{has, select, no {另一种语言里没有编号} other {编号不同：另一种语言里是 {there}}}',
  stars: '{has, select, no {另一种语言里没有星数} other {星数不同：另一种语言里是 {there}}}',
  image: '{has, select, no {另一种语言里没有图片} other {图片不同：另一种语言里是 {there}}}',
  code: '代码与另一种语言不同',
  links: '正文里的链接不同：只在这里有 {here}；只在另一种语言里有 {there}',
  order: '在另一种语言里的位置不同',
  sourceChanged: '翻译之后，原文又改过',
  untranslated: '标题还没有翻译',
  notThere: '另一种语言里没有',
  notHere: '“{title}”只在另一种语言里有',
  sectionNotThere: '另一种语言里没有栏目“{title}”',
  sectionNotHere: '栏目“{title}”只在另一种语言里有',
};
