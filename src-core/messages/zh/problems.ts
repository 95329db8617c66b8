import type { problems as en } from '../en/problems.ts';

export const problems: Readonly<Record<keyof typeof en, string>> = {
  title: '问题',
  count: '{count, plural, =0 {没有问题} other {# 个问题}}',
  none: '没有问题。',
  noneText: '这一期没有发现问题。',
  close: '关闭问题列表',
  line: '第 {line} 行',
  fix: '改正',
  fixAll: '全部改正',
  fixAllOfKind: '改正所有同类问题',
  more: '其他处理',
  ignore: '此处不再提示',
  switchOff: '在此文库中关闭这条规则',
  error: '错误',
  warning: '警告',
  hint: '提示',
  fixed: '已改正 {count} 个问题。',
  ignored: '已加注释，此处不再提示。',
  switchedOff: '此文库已关闭规则“{rule}”（galley.yaml 的 checks）。',
};
