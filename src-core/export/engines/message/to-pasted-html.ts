/**
 * The Bot API's HTML as a page has it, for pasting: where the one keeps its line ends and blanks, the
 * other runs them together, except inside `pre`. A block ends its line by itself.
 */
export function toPastedHtml(botHtml: string): string {
  const html = botHtml
    .replaceAll('</blockquote>\n', '</blockquote>')
    .replaceAll('</pre>\n', '</pre>');
  const parts = html.includes('<pre>') ? html.split(/(<pre>.*?<\/pre>)/su) : [html];
  return parts
    .map((part) =>
      part.startsWith('<pre>') ? part.replace(/^<pre>\n/u, '<pre>\n\n') : inLines(part),
    )
    .join('');
}

function inLines(html: string): string {
  const lines = html.replaceAll('\n', '<br>');
  if (!lines.includes('  ')) return lines;
  return lines.replaceAll(/ {2,}/gu, (blanks) => `${'&nbsp;'.repeat(blanks.length - 1)} `);
}
