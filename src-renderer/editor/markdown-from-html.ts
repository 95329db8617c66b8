import TurndownService from 'turndown';
import { linkTarget } from '#core/issue/operations/link-text.ts';

const addresses = /^(?:https?:|mailto:)/iu;

function converter(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    strongDelimiter: '**',
  });
  service.remove(['script', 'style', 'head', 'noscript']);
  service.addRule('link', {
    filter: 'a',
    replacement(content, node) {
      const address = (node as HTMLElement).getAttribute('href') ?? '';
      const text = content.trim();
      if (text === '' || !addresses.test(address)) return content;
      return `[${text.replaceAll(/\s*\n\s*/gu, ' ')}](${linkTarget(address)})`;
    },
  });
  service.addRule('picture', {
    filter: 'img',
    replacement(_content, node) {
      const element = node as HTMLElement;
      const address = element.getAttribute('src') ?? '';
      if (!addresses.test(address)) return '';
      return `![${(element.getAttribute('alt') ?? '').trim()}](${linkTarget(address)})`;
    },
  });
  service.addRule('struck', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` });
  service.addRule('item', {
    filter: 'li',
    replacement(content, node) {
      const list = node.parentElement;
      const start = Number(list?.getAttribute('start') ?? 1);
      const at = list === null ? 0 : [...list.children].indexOf(node as HTMLElement);
      const mark = list?.nodeName === 'OL' ? `${start + at}. ` : '- ';
      const text = content.trim().replaceAll('\n', `\n${' '.repeat(mark.length)}`);
      return `${mark}${text}${node.nextSibling === null ? '' : '\n'}`;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_content, node) => `\n\n${tableOf(node as HTMLTableElement, service)}\n\n`,
  });
  return service;
}

function tableOf(table: HTMLTableElement, service: TurndownService): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) =>
      service
        .turndown(cell.innerHTML)
        .replaceAll(/\s*\n\s*/gu, ' ')
        .replaceAll('|', String.raw`\|`),
    ),
  );
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What Google's and Microsoft's editors write otherwise than they mean it. */
function tidied(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const bold of body.querySelectorAll<HTMLElement>('b[style*="font-weight"]')) {
    if (/^(?:normal|400)$/u.test(bold.style.fontWeight)) bold.replaceWith(...bold.childNodes);
  }
  for (const span of body.querySelectorAll<HTMLElement>('span[style]')) {
    const { fontStyle, fontWeight } = span.style;
    const name = /^(?:bold|[6-9]00)$/u.test(fontWeight)
      ? 'strong'
      : fontStyle === 'italic'
        ? 'em'
        : null;
    if (name === null) continue;
    const mark = document.createElement(name);
    mark.append(...span.childNodes);
    span.replaceWith(mark);
  }
  return body;
}

/** HTML of the clipboard as Markdown, without what runs and without pictures that are not on the web. */
export function markdownFromHtml(html: string): string {
  return converter()
    .turndown(tidied(html))
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
