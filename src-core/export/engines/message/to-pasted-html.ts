/**
 * The Bot API's HTML as a page has it, for pasting: where the one keeps its line ends and blanks, the
 * other runs them together, except inside `pre`. A block ends its line by itself.
 */
export function toPastedHtml(botHtml: string): string {
  return botHtml
    .replaceAll(/(<\/(?:blockquote|pre)>)\n/gu, '$1')
    .split(/(<pre>.*?<\/pre>)/su)
    .map((part) =>
      part.startsWith('<pre>')
        ? part.replace(/^<pre>\n/u, '<pre>\n\n')
        : part
            .replaceAll(/ {2,}/gu, (blanks) => `${'&nbsp;'.repeat(blanks.length - 1)} `)
            .replaceAll('\n', '<br>'),
    )
    .join('');
}
