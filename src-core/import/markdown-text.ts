const always = /[\\`*[\]<~|]/gu;
/** `_` inside a word stands for itself. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const entity = /&(?=#?\w+;)/gu;
const address = /(?<=https?|ftp):(?=\/\/)|(?<=\bwww)\.|(?<=[\w.+-])@(?=[\w-]+\.)/giu;

/** Text that Markdown reads as that text and links nowhere, within a line. */
export function escapedText(text: string): string {
  return text
    .replace(always, '\\$&')
    .replace(underscore, '\\_')
    .replace(entity, '&amp;')
    .replace(address, '\\$&');
}

/** A line that would begin a block of its own does not. */
export function escapedStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?:\s|$)|[-+](?:\s|$)|>|={2,}\s*$|-{2,}\s*$|:(?=\s))/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^( {4,}|\t)/u, '');
}

/** An address as the target of a link: in angle brackets where it could end too early. */
export function linkTarget(href: string): string {
  const plain = href.replaceAll(/[\s<>]/gu, encodeURIComponent).replaceAll('\\', '%5C');
  return /[()]/u.test(plain) ? `<${plain}>` : plain;
}
