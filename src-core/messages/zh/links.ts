export const links = {
  sentIn: '在 {issue} 发过：{title}',
  sentInOn: '在 {issue}（{date}）发过：{title}',
  noneHere: '光标处的链接没有发过。',
  exempted: '以后可以重复发送 {address}。',
} as const;
