/** A weakness that another program had, as a text that would use it. `RUN` is the script. */
export interface KnownWeakness {
  readonly name: string;
  readonly markdown: string;
  /** What runs when marked's HTML is put into a page as it comes: then the control has to say so. */
  readonly fires?: true;
}

const image = '<img src=x onerror=RUN>';
const fence = '```';
const svgDocument = Buffer.from(
  '<svg id="x" xmlns="http://www.w3.org/2000/svg"><image href="x" onerror="top.fired(0)"/></svg>',
).toString('base64');

/** The application weaknesses of SAFETY.md that a text can carry. */
export const knownWeaknesses: readonly KnownWeakness[] = [
  {
    name: 'link scheme (MarkText CVE-2022-21158, Obsidian CVE-2022-36450)',
    markdown: '[x](javascript:RUN)',
    fires: true,
  },
  {
    name: 'link scheme in HTML (Joplin CVE-2024-49362)',
    markdown: '<a href="javascript:RUN">x</a>',
    fires: true,
  },
  { name: 'link scheme of a program (Joplin CVE-2022-40277)', markdown: '[x](ms-msdt:/id%20PCW)' },
  {
    name: 'link scheme vscode (Joplin PR 15435)',
    markdown: '<vscode://file/etc/passwd> [x](vscode://x)',
  },
  { name: 'link to a file', markdown: '[x](file:///etc/passwd) <file:///etc/passwd>' },
  { name: 'link to a data document', markdown: '[x](data:text/html,<script>RUN</script>)' },
  {
    name: 'code fence’s info string (MarkText CVE-2021-29996)',
    markdown: `${fence}"><${image.slice(1)}\ncode\n${fence}`,
  },
  {
    name: 'code fence’s language as a class (MarkText 2548)',
    markdown: `${fence}x" onmouseover="RUN\ncode\n${fence}`,
  },
  {
    name: 'picture’s text out of its attribute (MarkText 4206)',
    markdown: '![x" onerror="RUN](x.png)',
  },
  {
    name: 'picture’s title out of its attribute (MarkText 4206)',
    markdown: '![x](x.png "x\\" onerror=\\"RUN")\n\n![x](x.png \'x" onerror="RUN\')',
  },
  {
    name: 'mutation of MathML (DOMPurify CVE-2020-26870, MarkText 2360)',
    markdown:
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=RUN&gt;">',
  },
  {
    name: 'mutation of forms (DOMPurify)',
    markdown:
      '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img src=x onerror=RUN>">',
  },
  {
    name: 'mutation of SVG (Typora CVE-2019-20374)',
    markdown: '<svg></p><style><a id="</style><img src=1 onerror=RUN>">',
    fires: true,
  },
  {
    name: 'mutation by depth (DOMPurify CVE-2024-45801, CVE-2024-47875)',
    markdown: `${'<div>'.repeat(510)}<table><caption><svg><title><style><!--</style>${image}-->`,
  },
  {
    name: 'clobbered properties (DOMPurify CVE-2026-0540, CVE-2026-49978)',
    markdown: `<form id=x onclick=RUN><input name=nodeName><input name=attributes>${image}</form>`,
    fires: true,
  },
  {
    name: 'Mermaid label (Typora 2289)',
    markdown: `${fence}mermaid\ngraph LR\nA["${image}"] --> B\n${fence}`,
  },
  {
    name: 'Mermaid directive and click (MarkText CVE-2022-24123)',
    markdown: `${fence}mermaid\n%%{init: {"securityLevel":"loose"}}%%\ngraph LR\nclick A "javascript:RUN"\n${fence}`,
  },
  {
    name: 'math’s href (Typora 2129)',
    markdown: '$\\href{javascript:RUN}{x}$\n\n$$\\href{javascript:RUN}{x}$$',
  },
  { name: 'math’s HTML (Typora 3995)', markdown: `$$\n\\unicode{${image}}\n$$` },
  { name: 'heading in the outline (Typora 2124)', markdown: `## x ${image}`, fires: true },
  {
    name: 'item in the outline',
    markdown: `1. [x ${image}](https://example.com/)\n\n   Words.`,
    fires: true,
  },
  {
    name: 'frame’s document (Typora 2204)',
    markdown: '<iframe srcdoc="<script>RUN</script>"></iframe>',
    fires: true,
  },
  {
    name: 'frame in a ruby (Typora 2297)',
    markdown: '<ruby>x<rt><iframe srcdoc="<img src=x onerror=RUN>"></iframe></rt></ruby>',
    fires: true,
  },
  {
    name: 'area to a file (Typora 2166)',
    markdown:
      '<img src=x usemap="#m"><map name="m"><area shape=default href="file:///bin/sh"></map>',
  },
  {
    name: 'embedded page of the program itself (Typora CVE-2023-2317)',
    markdown:
      '<embed src="galley://app/index.html"><iframe src="galley://app/index.html"></iframe>',
  },
  {
    name: 'embedded document (Joplin CVE-2020-15930)',
    markdown: '<embed src="data:text/html,<script>RUN</script>">',
  },
  {
    name: 'noscript (CVE-2021-33295)',
    markdown: '<noscript><p title="</noscript><img src=x onerror=RUN>"></noscript>',
    fires: true,
  },
  {
    name: 'SVG script (CVE-2023-33726)',
    markdown: '<svg><script>RUN</script></svg>',
  },
  {
    name: 'SVG from a data address (CVE-2023-33727)',
    markdown: `<svg><use href="data:image/svg+xml;base64,${svgDocument}#x"/></svg>`,
  },
  {
    name: 'UNC addresses (Joplin 9979)',
    markdown:
      '![x](\\\\\\\\evil.example\\share\\x.png) [x](\\\\\\\\evil.example\\share) <img src="\\\\evil.example\\x.png">',
  },
  {
    name: 'local files by the program’s scheme (Obsidian CVE-2023-2110)',
    markdown:
      '![x](app://local/etc/passwd) ![x](galley-asset://local/etc/passwd) <img src="galley-asset://export-preview/../../etc/passwd">',
  },
  {
    name: 'a page that opens by itself (Obsidian CVE-2023-33244)',
    markdown:
      '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/">',
  },
  {
    name: 'script that asks for Node (Gridea CVE-2022-40274)',
    markdown: `<img src=x onerror="RUN;require('child_process').exec('touch /tmp/x')">`,
    fires: true,
  },
  {
    name: 'handler that fires by itself (VNote CVE-2024-41662)',
    markdown: '<details open ontoggle=RUN>x</details>',
    fires: true,
  },
];

/**
 * Texts that make parsers slow or overflow; the window has to stay quick, whatever it shows of them. They
 * are as long as the editor's own colouring (Lezer, quadratic in the first two) bears.
 */
export const slowTexts: readonly (readonly [string, string])[] = [
  ['definitions (marked CVE-2022-21680)', `[x]:\n${' '.repeat(3_000)}x x`],
  ['reference searches (marked CVE-2022-21681)', `${'\\[]('.repeat(4_000)}x`],
  ['emphasis that never ends', '*a **b '.repeat(20_000)],
  ['quotations nested 5,000 deep', `${'>'.repeat(5_000)} x`],
  ['lists nested 5,000 deep', `${'- '.repeat(5_000)}x`],
  ['brackets nested 5,000 deep', `${'['.repeat(5_000)}x${']'.repeat(5_000)}`],
  ['elements nested 5,000 deep', `${'<b>'.repeat(5_000)}x`],
];
