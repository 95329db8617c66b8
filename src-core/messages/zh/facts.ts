export const facts = {
  get: '{count, plural, =0 {获取资料} =1 {获取资料} other {获取 # 个链接的资料}}',
  asking: '正在获取…',
  archived: '已归档',
  came: '{count, plural, =0 {没有取得资料。} other {已取得 # 个链接的资料。}}',
  failed: '有 {count, number} 个链接无法读取。',
  wait: '有 {count, number} 个链接等待网络或服务器就绪。',
  nothingLacks: '没有链接缺少资料。',
} as const;
