/** The style of a book: the reader's own fonts, sizes and colours are left alone. */
export const epubStyle = `body{line-height:1.6;margin:0 .4em;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.3;margin:1.6em 0 .6em;page-break-after:avoid;break-after:avoid}
h1,h2{margin-top:.6em}
p,ul,ol,blockquote,pre,table,figure{margin:0 0 .9em}
blockquote{margin-left:0;padding-left:1em;border-left:.2em solid #999}
pre{white-space:pre-wrap;font-size:.85em}
code{font-family:monospace}
img{max-width:100%;height:auto}
figure{text-align:center}
figcaption{font-size:.85em}
table{border-collapse:collapse;font-size:.9em}
th,td{padding:.3em .5em;border:1px solid #999;vertical-align:top}
nav ol{list-style:none;padding-left:1em}
.cover{text-align:center;margin:0}
.cover img{max-height:100%}
`;
