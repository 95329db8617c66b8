/** The style sheet of a page that stands by itself: system fonts, light and dark, readable on paper. */
export const pageStyle = `:root{color-scheme:light dark;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--shade:#f6f8fa;--link:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#9aa4af;--line:#3b434d;--shade:#20252c;--link:#8ab4f8}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:var(--ink);font:17px/1.7 system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{background:#14171b}}
main{max-width:42rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1,h2,h3,h4,h5,h6{line-height:1.3;margin:2em 0 .6em;font-weight:650;text-wrap:balance}
h1{font-size:1.75rem;margin-top:0}
h2{font-size:1.35rem;padding-bottom:.3em;border-bottom:1px solid var(--line)}
h3{font-size:1.12rem}
h4,h5,h6{font-size:1rem}
p,ul,ol,blockquote,pre,table,figure,details{margin:0 0 1em}
li>p{margin-bottom:.4em}
ul,ol{padding-left:1.5em}
a{color:var(--link);text-decoration-thickness:from-font;text-underline-offset:.15em}
blockquote{padding:.1em 0 .1em 1em;border-left:3px solid var(--line);color:var(--soft)}
blockquote>:last-child,details>:last-child,li>:last-child{margin-bottom:0}
code{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--shade);padding:.12em .32em;border-radius:4px}
pre{background:var(--shade);padding:.9em 1em;border-radius:8px;overflow-x:auto;overflow-wrap:normal}
pre code{background:none;padding:0;border-radius:0}
img{max-width:100%;height:auto;vertical-align:middle;border-radius:6px}
figure{text-align:center}
figcaption{margin-top:.4em;font-size:.88em;color:var(--soft)}
table{display:block;width:max-content;max-width:100%;overflow-x:auto;border-collapse:collapse;font-size:.93em;overflow-wrap:normal}
th,td{padding:.45em .8em;border:1px solid var(--line);text-align:left;vertical-align:top}
th{background:var(--shade);font-weight:600}
summary{cursor:pointer;font-weight:600}
mark{background:#fff1a8;color:#1f2328;padding:0 .15em}
sup,sub{font-size:.75em;line-height:0}
hr{border:0;border-top:1px solid var(--line);margin:2.2em 0}
@media print{body{font-size:11pt}main{max-width:none;padding:0}h2,h3,h4{break-after:avoid}figure,pre,tr{break-inside:avoid}}
`;
