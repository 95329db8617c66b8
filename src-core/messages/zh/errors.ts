export const errors = {
  'file/not-found': '“{name}”已不在原处，可能被移动或删除；你的文字仍在这里。',
  'file/not-readable': '无法读取“{name}”：{cause}。请检查权限后重试。',
  'file/too-large':
    '“{name}”有 {megabytes, number} MB；Galley 最大可打开 {limit, number} MB 的文件。请拆分后再打开。',
  'file/not-writable':
    '无法保存“{name}”：此处不允许写入（{cause}）。你的文字仍在这里；请另存他处或修改权限。',
  'file/disk-full':
    '无法保存“{name}”：磁盘已满。你的文字仍在这里，原文件未变；请腾出空间后再保存。',
  'file/exists': '“{name}”已经存在，因此没有写入任何内容。请直接打开它，或先把它移走。',
  'file/failed': '无法写入“{name}”（{cause}）。你的文字仍在这里；请重试。',
  'file/changed-on-disk': '“{name}”已被其他程序修改。没有覆盖任何内容；请选择保留哪个版本。',
  'journal/not-recorded':
    '当前输入没有被记录（{cause}），若程序崩溃，未保存的内容会丢失。保存照常可用；每次修改都会重新尝试记录。',
  'library/not-found': '文件夹“{path}”不存在。请选择其他文件夹。',
  'library/not-a-folder': '“{path}”是文件。请选择存放各期内容的文件夹。',
  'library/not-readable': '无法读取文件夹“{path}”：{cause}。请检查权限或选择其他文件夹。',
  'export/refused': '未能导出到 {target}：{reason}',
  'export/is-issue':
    '未导出：{folder} 中的“{name}”是本文库的一期，导出不会替换它。请为导出另选文件夹。',
  'export/no-folder': '请先为 {target} 选择文件夹。',
  'release/no-address': '“{text}”不是网址，未作记录。请粘贴以 https:// 开头的页面地址。',
  'settings/not-settings': '“{name}”不是 Galley 的设置文件。',
  'feeds/not-opml':
    '“{name}”不是可以读取的 OPML 文件，没有导入任何内容。请从阅读器重新导出订阅列表。',
  'feeds/opml-too-many': '“{name}”中的订阅源太多，没有导入任何内容。请只保留需要的部分后重试。',
  'net/bad-address':
    '“{address}”不是 Galley 会读取的网址：必须以 http:// 或 https:// 开头，且不能带密码。',
  'net/private':
    '{host} 是本机或内部网络的地址，因此没有访问。只有你亲自在这里输入的地址才可以指向那里。',
  'net/offline': '无法连接 {host}：这台电脑没有联网。任务会保留，联网后再继续。',
  'net/no-host': '网络上没有 {host}，请检查网址。',
  'net/unreachable': '{host} 没有回应（{cause}）。请稍后重试，或检查网址。',
  'net/timeout': '{host} 在 {seconds, number} 秒内没有传完，已停止。请稍后重试。',
  'net/too-big': '{host} 传来的内容超过 {megabytes, number} MB，已停止，没有采用任何部分。',
  'net/redirects': '{host} 一直在跳转，没有尽头，已停止。请在浏览器中检查这个网址。',
  'net/status':
    '{status, select, 404 {{host} 上已没有这个网址的内容（404）。请检查网址，或将其移除。} 410 {{host} 上这个网址的内容已永久删除（410）。请将其移除。} 401 {{host} 要求密码（401），而 Galley 不会发送密码。} 403 {{host} 拒绝回应 Galley（403）。请在浏览器中打开。} other {{host} 返回错误 {status}。请稍后重试。}}',
  'net/busy':
    '{host} 要求暂停访问。{minutes, plural, =0 {请稍后重试。} other {请在 # 分钟后重试。}}',
  'net/unreadable': '{host} 传来的内容已损坏或不符合格式，没有采用任何部分。',
  'net/no-feed': '{host} 传来的内容不是订阅源，其中也没有提到订阅源。请在网页上查找订阅地址。',
  'net/stopped': '{host} 尚未回应时已停止。',
  'clipboard/not-readable': '无法读取剪贴板，可能正被其他程序占用；请再试一次。',
  'image/not-a-picture':
    '“{name}”不是图片：{looks, select, text {不管名字怎么写，里面是文字} empty {它是空的} other {Galley 不认识它的内容}}。请选择 PNG、JPEG、GIF、WebP、AVIF、HEIC 或 SVG。',
  'image/unsupported': '“{name}”是 {format}，Galley 不收这种格式。请先存成 PNG 或 JPEG 再插入。',
  'image/too-large':
    '“{name}”有 {megabytes, number} MB，Galley 最多收 {limit, number} MB 的图片。请先把它缩小。',
  'image/too-many-pixels':
    '“{name}”有 {megapixels, number} 百万像素，Galley 最多收 {limit, number} 百万。请先把它缩小。',
  'image/damaged': '“{name}”已损坏或不完整，没有收下。请从原处重新取得。',
  'image/too-slow': '“{name}”在 {seconds, number} 秒内没能压缩完，已放弃。请先把它缩小。',
  'image/cannot-be-small':
    '{frames, plural, one {“{name}”压到最小仍有 {kilobytes, number} KB，上限是 {limit, number} KB。请裁剪，或在 galley.yaml 里调高上限（images: limit）。} other {“{name}”是动图，保留全部帧仍有 {kilobytes, number} KB，上限是 {limit, number} KB。请剪短，或在 galley.yaml 里调高上限（images: limit）。}}',
  'image/failed': '“{name}”无法读取（{cause}）。什么都没有改动。',
  'image/forgotten': '这张图片已经不在了，请重新插入。',
  'image/bad-command':
    "{cause, select, quote {发布图片的命令有一个引号没有闭合。} shell {发布图片的命令里有只有 shell 才懂的符号（如 | 或 &），请写进自己的脚本，再填脚本的名字。} file {发布图片的命令没有写明图片路径放在哪里，请写上 '{file}'。} program {发布图片的命令必须以程序开头，不能是 '{file}' 或 '{name}'。} other {发布图片的命令是空的。}}请在 galley.yaml 里改正（images: publish）。",
  'image/nothing-to-publish-with':
    '文库没有写明图片发布到哪里。请在 galley.yaml 里设置网址前缀或命令（images: base、publish）。',
  'translation/no-command':
    '文库没有写明用什么命令翻译。请在 galley.yaml 里设置（translation: command）。',
  'translation/bad-command':
    '{cause, select, quote {翻译命令有一个引号没有闭合。} shell {翻译命令里有只有 shell 才懂的符号（如 | 或 &），请写进自己的脚本，再填脚本的名字。} other {翻译命令是空的。}}请在 galley.yaml 里改正（translation: command）。',
  'translation/failed': '翻译命令没有给出译文：{cause}。',
  'translation/no-instructions':
    '读不到“{name}”，文库的翻译要求本应写在那里。请改正 galley.yaml（translation: instructions）。',
  'clipboard/failed': '内容没能放进剪贴板，可能正被其他程序占用；请再试一次。',
  'season/no-issues': '文库中没有第 {from, number} 到 {to, number} 期，或者尚未读取完。',
  'season/not-there':
    'galley.yaml 为这一季指定的“{path}”不存在。请写好它，或者修改 galley.yaml（season）。',
  'season/is-issue': '“{name}”是一期内容，汇编不会覆盖它。请换一个文件名。',
  'season/bad-name': '文件不能叫“{name}”。请换一个文件名。',
  'season/too-complex': '{seconds, number} 秒后放弃了汇编：其中有内容过于复杂。',
  'season/failed': '这一季没有做成：{cause}。',
  'import/no-plan': '为导入读取的内容已经不在了。请重新选择文件或文件夹。',
  'import/too-complex': '{seconds, number} 秒后放弃了读取：内容太多，或其中有内容过于复杂。',
  'import/failed': '无法读取：{cause}。',
  'git/not-installed': '这台电脑没有安装 Git，无法从这里提交或推送。安装后再查看一次。',
  'git/too-old': '安装的 Git 是 {version} 版，Galley 需要 2.32 或更新的版本。更新后再查看一次。',
  'git/not-found': '“{folder}”里已经没有 Git 仓库了。',
  'git/unsupported':
    '{cause, select, links {这个仓库有一部分通过链接放在别处，Galley 不去动它。请直接使用 Git。} HEAD {读不出这个仓库检出的是哪个分支。请直接使用 Git。} other {这个仓库的存放方式 Galley 读不了（{cause}）。请直接使用 Git。}}',
  'git/timeout': 'Git 过了 {seconds, number} 秒还没有完成，已停止。',
  'git/stopped': '已停止。',
  'git/busy':
    '“{folder}”里有另一个 Git 正在工作，没有提交。请等它结束；如果没有在运行的 Git，请删除 .git 文件夹里的 index.lock。',
  'git/detached': '没有检出任何分支，提交会无处归属。请先在这个仓库里检出一个分支。',
  'git/in-progress':
    '这个仓库里有一次{what, select, merge {合并} rebase {变基} revert {还原} bisect {二分查找} other {拣选}}还没有完成。请先完成或放弃它。',
  'git/conflicted': '“{name}”有冲突没有解决。请先在这个仓库里解决。',
  'git/nothing': '这些文件已经在最后一次提交里了。',
  'git/no-message': '提交需要一条说明。',
  'git/filtered':
    '“{name}”进入这个仓库时要经过过滤器“{filter}”（如 Git LFS），而 Galley 不运行过滤器。没有提交；请用 Git 提交这个文件。',
  'git/no-identity':
    'Git 不知道提交者是谁。请设置一次：git config --global user.name "姓名" 和 git config --global user.email you@example.com',
  'git/moved-on': '这期间有人向这个分支提交了内容。分支没有改动，文件已暂存。请再试一次。',
  'git/bad-remote':
    'Galley 不向“{address}”推送：只支持 https、ssh 和文件夹。请改远程地址，或直接用 Git 推送。',
  'git/risky-remote':
    'Galley 不向“{address}”推送：{setting, select, config {它不是可以读取的裸仓库} other {它的设置（{setting}）可能在这台电脑上运行程序}}。请直接用 Git 推送。',
  'git/rejected':
    '推送被拒绝：那边的“{branch}”有这里没有的提交。请先取回，例如：git pull --rebase，然后再推送。',
  'git/declined': '对方没有接受推送：{cause}。',
  'git/not-let-in':
    '{address} 拒绝了登录。请先用 Git 推送一次，让它记住你的登录信息或密钥，Galley 用的是同一份，然后再推送。',
  'git/unreachable': '连不上 {address}。请检查网络和地址，然后再推送。',
  'git/failed': 'Git 出错：{cause}。',
  'app/unexpected': 'Galley 内部出错了（{cause}）。你的文字还在；请先保存，然后再试一次。',
  'request/refused': '请求“{channel}”被拒绝：{cause}。',
} as const;
