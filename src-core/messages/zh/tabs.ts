export const tabs = {
  strip: '打开的期号',
  menu: '“{title}”的标签页',
  all: '所有打开的期号',
  unsaved: '未保存',
  recovered: '已恢复，未保存',
  passing: '只是浏览，会被下一个打开的期号替换',
  closeOne: '关闭',
  closed: '已关闭 {count} 个标签页，还剩 {left} 个',
  moved: '第 {at} 个标签页，共 {of} 个',
  keysHelp: '按 Delete 关闭标签页',
} as const;
