import type { translation as en } from '../en/translation.ts';

export const translation: Readonly<Record<keyof typeof en, string>> = {
  title: '翻译',
  close: '关闭翻译列表',
  summary:
    '{missing, plural, =0 {} other {缺 # 条}}{gapA, select, yes { · } other {}}{stale, plural, =0 {} other {# 条过期}}{gapB, select, yes { · } other {}}{damaged, plural, =0 {} other {# 处不一致}}',
  refusedNoTitle: '没有标题',
  refusedSame: '没有翻译',
  refusedTitle: '标题没有翻译',
  refusedNoLink: '标题丢了链接 {here}',
  refusedUrl: '链接变了：{here} 变成了 {there}',
  refusedImage: '图片变了：{here} 变成了 {there}',
  refusedCode: '代码变了',
  refusedInlineCode: '缺了代码：{here}',
  refusedLinks: '正文里的链接变了：{here} 变成了 {there}',
  refusedStars: '星数变了：{here} 变成了 {there}',
  refusedNumber: '数字变了：{here} 变成了 {there}',
  refusedStructure: '写进去之后不再是一个条目',
};
