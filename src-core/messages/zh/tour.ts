export const tour = {
  welcomeLabel: '欢迎',
  welcome: '这是一份示例周刊的副本，你可以随意修改。',
  take: '看看导览',
  openOwn: '打开我的文件夹…',
  notNow: '暂时不用',
  step: '第 {at, number} 步，共 {of, number} 步',
  skip: '跳过',
  back: '上一步',
  next: '下一步',
  done: '完成',
  libraryTitle: '你的各期内容',
  libraryText:
    '文件夹里的每个 Markdown 文件，最新的在最前。点一下就打开；按 Ctrl+P 可以按期号、标题或正文里的字词转到某一期。',
  outlineTitle: '这一期里有什么',
  outlineText: '栏目和其中的条目。拖动它们，或按住 Alt 加方向键：文字随之移动，编号自动跟上。',
  editorTitle: '文字本身',
  editorText: '你的 Markdown，与磁盘上的一模一样，停笔两秒后自动保存。页边的标记是审稿发现的问题。',
  previewTitle: '旁边的页面',
  previewText: '每按一个键它都会跟上。“预览为”显示某个渠道将收到的确切内容。',
  exportTitle: '发到各个渠道',
  exportText:
    '导出会写出文件或放到剪贴板，并记住这次的渠道。发布台把内容发到所有渠道。手册在“帮助”菜单里，或按 F1。',
} as const;
