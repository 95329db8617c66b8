export const report = {
  noDate: '本期没有日期。请在 front matter（pubDate: 2024-03-16）、标题或文件名中写明。',
  tooDeep: '引用或列表嵌套过深，无法读取。',
  tooComplex:
    '导出超过 {seconds, number} 秒仍未完成，或内存不足，已停止，没有写入任何内容。请检查是否有过深的嵌套、大量未闭合的标记或特别长的段落，拆开后再导出。',
  languageNotThere:
    '本期没有{language, select, zh {中文} other {英文}}内容：全文是{written, select, zh {中文} ja {日文} other {英文}}，也没有写成“中文---English”的标题。',
  halfTaken: '{count, number} 处双语文字取{language, select, zh {中文} other {英文}}的一半。',
  untranslated:
    '没有{language, select, zh {中文} other {英文}}：{kind, select, title {标题} heading {{count, number} 个小标题} link {{count, number} 处链接文字} image {{count, number} 张图片的说明} text {{count, number} 个段落} other {front matter 里的 {count, number} 个值}}，例如“{text}”。',
  digestWithoutItems: '本期没有条目，摘要版没有可列的内容。',
  digestLeavesOut:
    '摘要版只保留 {count, number} 个条目的标题：条目的介绍{pictures, plural, =0 {} other {、# 张图片}}{links, plural, =0 {} other {、# 个链接}}和各栏目的附注都不带上。{sectionCount, plural, =0 {} other {没有条目的栏目也不带上：{sections}。}}',
  digestItemLink:
    '摘要版会带出条目的链接（{address}）。如果确实要带链接，请在渠道设置里打开“条目链接”。',
  placeholderUnfilled:
    '{placeholder} 还没有可填的内容：它是“{channel}”的地址。请先在那里发布，或填入它的地址。',
  auditWords: '导出内容里少了以下文字，而上面没有说明原因（{count, number} 个）：{text}',
  auditLinks: '导出内容里少了以下链接，而上面没有说明原因（{count, number} 个）：{text}',
  auditImages: '导出内容里少了以下图片，而上面没有说明原因（{count, number} 张）：{text}',
  auditNotDone: '无法把导出内容与原文对照：嵌套层次太深。',

  frontMatterUnreadable: 'front matter 不是有效的 YAML，已逐行读取。',
  frontMatterLine: 'front matter 中的这一行无法读取：{text}',
  titleFromFileName: '本期没有标题，暂用“{title}”。',
  descriptionFromText: '摘要取自正文开头：“{text}”',
  dateWithoutTime: '日期“{written}”写作 {date}，以免因时区而偏移。',
  frontMatterKeyLeft: 'front matter 中的“{key}”未带上：页面已有自己的值，或生成器可能拒绝它。',
  controlsLeftOut: '去掉了 {count, number} 个控制字符，网页和订阅源都不能包含它们。',
  codeGuarded: '“{text}”中加入了一个不可见字符，以免被网站生成器当作代码或名称。',
  linkUnchecked: '地址 {address} 的写法使网站构建时不在自己的页面中查找它。',
  pictureOfSite: '图片 {address} 改为链接，因为网站构建时会在自己的文件中查找它。',
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

  pictureUnpublished:
    '{count, plural, other {有 # 张图片}}还没有发布：{names}。读者会看不到，请先发布本期的图片。',
  pictureMissing: '找不到图片 {address}，已略去。',
  pictureUnknownFormat: '{address} 不是浏览器能显示的图片，已略去。',
  pictureRefusedFormat: '{target} 不接受 {format} 图片，{address} 已略去。',
  pictureUnsafe: '读者无法加载图片 {address}，已略去。',
  pictureCopied: '图片 {address} 已用文库中的副本嵌入。',
  pictureAsLink: '图片 {address} 成了链接，因为导出时不下载网络图片。',
  pictureUnreachable: '图片 {address} 没有网络地址，已略去。',
  pictureLarge: '图片 {address} 有 {megabytes, number} MB；超过 1 MB 时粘贴可能失败。',
  pictureLeftOut: '消息只有文字，图片 {address} 已略去。',
  pictureWithTextLeftOut: '消息只有文字，图片 {address}（“{alt}”）已略去。',
  pictureEmbedded: '图片 {address} 已嵌入页面，因为原始 HTML 中的路径不会被处理。',

  optionAddressMissing: '渠道自己的文字需要“{name}”，它由渠道“{channel}”给出。请先填写。',
  nothingToSend: '没有可发送的内容。',
  headerForTitle: '渠道自己的页眉取代了标题：“{title}”',
  linkTooLong: '指向 {address} 的链接因地址过长无法发送，已略去，文字保留。',
  messageCut: '这里太长，一条消息放不下，已在段落或句子结尾处分成 {parts, number} 条。',
  noPhoto: '本期没有可随消息发送的图片。',
  photoByAddress: '请随消息发送图片 {address}。',
  pictureNotMade: '无法生成图片 {name}：{cause}',
  documentNotMade: '无法生成 {name}：{cause}',
  captionTooLong:
    '正文有 {used, number} 个字符，图片说明最多 {limit, number} 个，因此先发图片，正文另发消息。',
  plainFormTooLong:
    '{count, number} 条消息的纯文本形式因含网址而过长，无法手动发送。HTML 形式不超限；渠道选项“format: plain”会按纯文本分条。',

  wordGuarded: '已加入不可见字符，避免“{word}”变成链接。',
  teaserWithoutAddress: '渠道没有写明本期的网址（选项“address”），导语不含链接。',
  teaserAddressUnread: '网址 {address} 在那里不会成为链接。',
  teaserTitleCut: '标题过长，已截短：“{title}”',
  teaserOnly: '导语列出了 {items, number} 条中的 {shown, number} 条，本期其余内容均不在其中。',

  threadOnly: '共 {posts, number} 帖，每个条目一帖，能放多少放多少；本期其余内容都没有。',
  threadLinkInRecord: '网址 {address} 太长，帖子正文中只写其域名；完整链接在记录文件里。',

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
  paragraphUnread: '某段的强调标记或未闭合的括号过多，无法解析，保留为纯文本。',

  pictureLargeInPage: '图片 {address} 使页面增大 {megabytes, number} MB。',
  picturesToRehost: '有 {count, number} 张网络图片需手动上传，编辑器不接受外站图片：{addresses}',
  linksAsReferences: '{count, number} 个链接改为编号，列在文末，因为那里不能链接到外站。',
  embedAsLink: '“{construct}”改为指向 {address} 的链接。',
  optionRefused: '无法理解渠道的选项“{name}”，请在 galley.yaml 中更正。',
  optionChoices: '无法理解渠道的选项“{name}”，可用的值有：{choices}。请在 galley.yaml 中更正。',
  optionUnknown: '此渠道的目标没有选项“{name}”，请在 galley.yaml 中更正。',
  pathNeeds: '路径“{path}”中有 {name}，但本期没有。',
  pathUnusable: '路径“{path}”不能用作文件路径。',
  archiveNoReadme: '文件夹中没有 README，只写入了本期文件，没有更新列表。',
  archiveUnreadable: '{path} 存在，但无法作为文本读取。',
  archiveNoNumber:
    '本期没有期号，无法写入往期列表。请在标题（#15）或 front matter（number: 15）中写明。',
  archiveNoList:
    '{files} 中没有指向文件夹“{folder}”的往期列表。请先手动写入第一期，或设置渠道的 path 选项。',
  archiveGap: '{path} 中最新一期是第 {last, number} 期，第 {number, number} 期接不上。',
  archiveNumberTaken: '{path} 中已有第 {number, number} 期，但它指向另一个文件：{other}',
  archivePathTaken: '{path} 中已有文件 {file}，但它是第 {other, number} 期。',
  archiveListedTwice: '{path} 中第 {number, number} 期出现了两次，请删去一处。',

  pasteLinksWord: '粘贴时编辑器可能把“{word}”变成链接；写成代码即可保持为文字。',
  pasteChangesLink: '编辑器可能让“{word}”链接到它自身，而不是 {address}。请修改链接文字。',
  pasteReadsMarks: '粘贴时编辑器可能把“{text}”当作格式；写成代码即可保持为文字。',

  embargo:
    '这是公开渠道，第 {number} 期要等第 {until} 期发布后才能全文公开。请改发摘要，或把渠道的读者设为付费。',
  embargoNoNumber:
    '本期没有期号，无法判断何时可以全文公开（规则：{after} 期之后）。请补上期号，或改发摘要。',
  digestLeak:
    '摘要中会带出 {count} 条只属于全文的链接：{addresses}。请从摘要文字中删去，或允许该渠道携带条目链接。',
  snippetGone: '库中没有名为“{name}”的片段，而该渠道要用它。请保存同名片段，或从渠道设置中移除。',
  targetGone: 'Galley 没有名为“{name}”的目标。请为该渠道另选一个。',
  noChannelFolder: '该渠道没有设置文件夹。请在渠道设置中选择。',
  toCome: '文中还有 {count} 处 TK 标记：有内容待补。',
  exportBroke: '导出时 Galley 内部出错（{cause}）。其他目标和渠道不受影响。',
} as const;
