export const report = {
  noDate: '本期没有日期。请在 front matter（pubDate: 2024-03-16）、标题或文件名中写明。',
  tooDeep: '引用或列表嵌套过深，无法读取。',
  editionNotOffered: '暂不支持“{edition}”版本；可用的是“full”。',
  languageNotOffered: '本期不是用“{language}”写的，暂不支持从双语内容中导出单一语言。',

  frontMatterUnreadable: 'front matter 不是有效的 YAML，已逐行读取。',
  frontMatterLine: 'front matter 中的这一行无法读取：{text}',
  titleFromFileName: '本期没有标题，暂用“{title}”。',
  descriptionFromText: '摘要取自正文开头：“{text}”',
  dateWithoutTime: '日期“{written}”写作 {date}，以免因时区而偏移。',
  titleLink: '标题是纯文本，不再链接到 {address}。',
  titlePicture: '标题中的图片 {address} 已略去。',
  titleApart: '标题请填入 {target} 的标题栏：“{title}”',
  headingsLowered: '各级标题均降低一级，因为页面标题才是一级标题。',
  headingAsBold: '{level, number} 级标题改为加粗段落。',

  linkUnsafe: '指向 {address} 的链接会运行脚本或打开本地文件，已略去，文字保留。',
  linkUnreachable: '指向 {address} 的链接在那里无法打开，已略去，文字保留。',
  linkUnderPicture: '图片的链接移到图注中：{address}',
  linkInHeader: '第一列列名中指向 {address} 的链接已随列名略去。',
  linkInCode: '代码块是纯文本，指向 {address} 的链接已略去。',
  pictureInCode: '代码块是纯文本，图片 {address} 已略去。',

  pictureMissing: '找不到图片 {address}，已略去。',
  pictureUnknownFormat: '{address} 不是浏览器能显示的图片，已略去。',
  pictureRefusedFormat: '{target} 不接受 {format} 图片，{address} 已略去。',
  pictureUnsafe: '读者无法加载图片 {address}，已略去。',
  pictureUnreachable: '图片 {address} 没有网络地址，已略去。',
  pictureLarge: '图片 {address} 有 {megabytes, number} MB；超过 1 MB 时粘贴可能失败。',
  pictureEmbedded: '图片 {address} 已嵌入页面，因为原始 HTML 中的路径不会被处理。',

  leftAsWritten: '这一处在原文中的位置不明确，保持原样：{text}',
  tagAsText: '“{tag}”显示为文字。',
  elementDropped: '“{construct}”元素及其内容已略去。',
  embedAsAddress: '“{construct}”改为网址 {address}。在其后按回车键即可重新嵌入。',
  insertPaywall: '请在此处手动插入付费墙。',
  lookLost: '“{name}”的样式丢失，文字保留（{count, number} 处）。',
  tableAsList: '表格改为 {rows, number} 行的列表。',
  tableWithColumnsAsList: '表格改为 {rows, number} 行的列表，原列名：{columns}',
  taskBox: '任务的复选框改为字符 ☐ 或 ☑。',
  footnoteAtEnd: '脚注 {number, number} 移到文末，其编号不带链接。',
  paragraphUnread: '某段的强调标记过多，无法解析，保留为纯文本。',

  pasteLinksWord: '粘贴时编辑器可能把“{word}”变成链接；写成代码即可保持为文字。',
  pasteChangesLink: '编辑器可能让“{word}”链接到它自身，而不是 {address}。请修改链接文字。',
  pasteReadsMarks: '粘贴时编辑器可能把“{text}”当作格式；写成代码即可保持为文字。',

  embargo:
    '这是公开渠道，第 {number} 期要等第 {until} 期发布后才能全文公开。请改发摘要，或把渠道的读者设为付费。',
  embargoNoNumber:
    '本期没有期号，无法判断何时可以全文公开（规则：{after} 期之后）。请补上期号，或改发摘要。',
  digestLeak:
    '摘要中会带出 {count} 条只属于全文的链接：{addresses}。请从摘要文字中删去，或允许该渠道携带条目链接。',
} as const;
