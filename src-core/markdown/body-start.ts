const yamlFrontMatter = /^---[ \t]*\n(?:[^]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const headerFirstKey = /^(?:Title|Date|Number|Category|Tags):/i;
const headerLine = /^[A-Za-z][\w-]*:.*(?:\n|$)/;

/**
 * Where the Markdown begins: after YAML front matter or after a run of `Key: value` lines whose
 * first key is one a newsletter uses (ISSUE-MODEL). 0 when there is neither.
 */
export function bodyStart(text: string): number {
  const yaml = yamlFrontMatter.exec(text);
  if (yaml) return yaml[0].length;
  if (!headerFirstKey.test(text)) return 0;
  let position = 0;
  for (;;) {
    const line = headerLine.exec(text.slice(position, position + 2000));
    if (!line || line[0] === '') return position;
    position += line[0].length;
  }
}
