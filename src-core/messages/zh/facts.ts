export const facts = {
  get: '{count, plural, =0 {获取资料} =1 {获取资料} other {获取 # 个链接的资料}}',
  asking: '正在获取…',
  archived: '已归档',
  came: '已取得 {count, number} 个链接的资料。',
} as const;
