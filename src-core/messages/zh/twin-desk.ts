import type { twinDesk as en } from '../en/twin-desk.ts';

export const twinDesk: Readonly<Record<keyof typeof en, string>> = {
  title: '另一种语言',
  titleEn: '英文',
  titleZh: '中文',
  titleJa: '日文',
  textbox: '另一种语言的 Markdown',
  link: '两种语言一起编排',
  close: '关闭另一种语言',
  opened: '另一种语言已在旁边打开',
  closed: '另一种语言已关闭',
  noTwin: '这一期没有另一种语言的文件',
  gapItem: '这里没有：{title}',
  gapSection: '这里没有栏目：{title}',
};
