export interface MarkdownContext {
  readonly name: string;
  readonly wrap: (payload: string) => string;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
const inBrackets = (text: string) => oneLine(text).replaceAll(/[[\]]/g, '\\$&');

/** The places of a Markdown text that an attack string can stand in. */
export const contexts: readonly MarkdownContext[] = [
  { name: 'block', wrap: (payload) => payload },
  { name: 'paragraph', wrap: (payload) => `Words ${payload} and words.` },
  { name: 'heading', wrap: (payload) => `## 🦄 ${oneLine(payload)}` },
  {
    name: 'item title',
    wrap: (payload) => `1. [${inBrackets(payload)}](https://example.com/)\n\n   Words.`,
  },
  { name: 'list', wrap: (payload) => `- a\n  - ${oneLine(payload)}` },
  { name: 'quotation', wrap: (payload) => `> ${oneLine(payload)}` },
  { name: 'table', wrap: (payload) => `| a | b |\n|---|---|\n| ${oneLine(payload)} | x |` },
  { name: 'link address', wrap: (payload) => `[x](<${oneLine(payload).replaceAll('>', '\\>')}>)` },
  {
    name: 'bare link address',
    wrap: (payload) => `[x](${oneLine(payload).replaceAll(' ', '%20')})`,
  },
  {
    name: 'link title',
    wrap: (payload) => `[x](https://example.com/ "${oneLine(payload).replaceAll('"', '\\"')}")`,
  },
  { name: 'picture text', wrap: (payload) => `![${inBrackets(payload)}](x.png)` },
  {
    name: 'picture address',
    wrap: (payload) => `![x](<${oneLine(payload).replaceAll('>', '\\>')}> "x")`,
  },
  { name: 'reference', wrap: (payload) => `[x][r]\n\n[r]: <${oneLine(payload)}> "x"` },
  { name: 'footnote', wrap: (payload) => `x[^n]\n\n[^n]: ${oneLine(payload)}` },
  { name: 'angle brackets', wrap: (payload) => `<${oneLine(payload)}>` },
  { name: 'info string', wrap: (payload) => `~~~ ${oneLine(payload)}\ncode\n~~~` },
  { name: 'code', wrap: (payload) => `\`\`\`html\n${payload}\n\`\`\`` },
];
