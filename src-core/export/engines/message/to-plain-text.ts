import type { StyledText } from './styled-text.ts';

/** A message without formatting: each address stands in brackets behind the text that linked to it. */
export function toPlainText(styled: StyledText): string {
  let text = '';
  let linked = '';
  for (const [index, { text: own, marks }] of styled.entries()) {
    text += own;
    if (marks.href === null) continue;
    linked += own;
    if (styled[index + 1]?.marks.href === marks.href) continue;
    text += addressBehind(linked, marks.href);
    linked = '';
  }
  return text;
}

function addressBehind(linked: string, href: string): string {
  const isSame = href === linked || href === `mailto:${linked}` || href === `http://${linked}`;
  return isSame ? '' : ` (${href})`;
}
