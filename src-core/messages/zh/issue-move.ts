export const issueMove = {
  chooseIssue: '{count, plural, =1 {把“{title}”移到另一期} other {把 # 条移到另一期}}',
  issuePlaceholder: '{count, plural, =1 {把“{title}”移到哪一期…} other {把 # 条移到哪一期…}}',
  chooseSection: '移到{issue}的哪个栏目',
  sectionPlaceholder: '{issue}的栏目',
  sections: '栏目',
  noMatch: '没有包含“{query}”的栏目。',
  moved:
    '{count, plural, =1 {“{title}”已移到{issue}的{section}。} other {已把 # 条移到{issue}的{section}。}}撤销会同时从那里取回。',
  open: '打开那一期',
  undone:
    '{count, plural, =1 {已回到这里，{issue}中不再保留} other {# 条已回到这里，{issue}中不再保留}}',
  redone: '{count, plural, =1 {已再次移到{issue}} other {# 条已再次移到{issue}}}',
  inBoth:
    '{count, plural, =1 {该条目现在同时在本期和{issue}中。} other {这 # 条现在同时在本期和{issue}中。}}',
  notRedone: '{count, plural, =1 {没有再次移到{issue}。} other {这 # 条没有再次移到{issue}。}}',
  changedThere: '那里的同一处后来被改动过，因此保持原样。',
  changedHere: '本期的文字在此期间有改动，因此没有从这里删除任何内容。',
  notSavedHere: '本期未能保存，因此没有从那里删除任何内容。',
  noItem: '请把光标放在条目中，或在大纲中选择条目，再移到另一期。',
  noIssue: '这个文库里没有其他期。',
  noSection: '{issue}没有可以放条目的栏目。',
  notMoved: '没有移动：移到那里会改变其他文字的含义。',
} as const;
