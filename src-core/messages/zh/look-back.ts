/** 往年回顾。 */
export const lookBack = {
  noRule:
    '本文库还没有往年回顾的规则：请在 galley.yaml 里设置 season: lookBack（offsets 与 section）',
  noNumber: '本期没有期号，无从往回数',
  nothing: '无需改动：本期已有往年回顾',
  nothingYet: '还没有可以回顾的期',
  written: '已写入对第 {numbers} 期的回顾{count, plural, other {}}',
  noIssue: '文库里没有第 {number} 期。',
  noTitle: '第 {number} 期没有标题。',
  noDate: '第 {number} 期没有日期。',
  noAddress: '不知道第 {number} 期的原文地址：请在 galley.yaml 里设置 season: original。',
} as const;
