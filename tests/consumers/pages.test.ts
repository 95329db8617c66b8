import { readFileSync } from 'node:fs';
import { parse, type ParserError } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mainCopy } from '#core/export/main-copy.ts';
import { contentOf } from '../support/content.ts';
import { corpusIssues } from '../support/corpus.ts';
import { exported, page } from '../support/export-issue.ts';
import { redPng } from '../support/red-png.ts';

interface Issue {
  readonly name: string;
  readonly text: string;
}

const here = new URL('.', import.meta.url);
const pictures = ['pictures/red.png', 'other/red.png'].map((path) => ({
  path,
  mediaType: 'image/png',
  bytes: redPng,
}));
const issues: readonly Issue[] = [
  { name: 'traps.md', text: readFileSync(new URL('fixtures/traps.md', here), 'utf8') },
  ...corpusIssues('WeChat and HTML pages'),
];

/** Every issue that something is wrong with, and what. */
function wrong(check: (issue: Issue) => readonly string[]): readonly unknown[] {
  return issues.flatMap((issue) => {
    const problems = check(issue);
    return problems.length === 0 ? [] : [{ name: issue.name, problems: problems.slice(0, 5) }];
  });
}

/** What WeChat's editor would drop or refuse. */
function weChatProblems(html: string): readonly string[] {
  const hrefs = [...html.matchAll(/\shref="([^"]*)"/g)].map(([, address = '']) => address);
  const numbers = [...html.matchAll(/<sup[^>]*>\[(\d+)\]<\/sup>/g)].map(([, n]) => Number(n));
  const listed = [...html.matchAll(/<p[^>]*>\[(\d+)\] /g)].map(([, n]) => Number(n));
  return [
    ...(/\s(?:class|id)=/.test(html) ? ['a class or an id'] : []),
    ...(/<(?:style|script|link|iframe)\b/i.test(html) ? ['a style sheet or a script'] : []),
    ...hrefs.filter((address) => !/^https?:\/\/mp\.weixin\.qq\.com\//.test(address)),
    ...numbers.filter((number) => !listed.includes(number)).map((n) => `[${n}] is not listed`),
    ...listed.filter((number) => !numbers.includes(number)).map((n) => `[${n}] is not mentioned`),
  ];
}

function errorsIn(html: string): readonly string[] {
  const errors: string[] = [];
  parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }: ParserError) => errors.push(`${startLine} ${code}`),
  });
  return errors;
}

describe('WeChat', () => {
  it('gets of every issue what its rules allow', () => {
    expect(
      wrong(({ name, text }) => {
        const output = exported('wechat', text, { fileName: name, pictures });
        return weChatProblems(mainCopy(output)?.html ?? '');
      }),
    ).toEqual([]);
  });

  it('gets the pictures and links of the plain rich text, in its order', () => {
    expect(
      wrong(({ name, text }) => {
        const html = (id: string): string =>
          mainCopy(exported(id, text, { fileName: name, pictures }))?.html ?? '';
        const plain = contentOf(html('richtext'));
        const wechat = html('wechat');
        const addresses = new Set(
          [...wechat.matchAll(/<p[^>]*>\[\d+\] [^<]*?(\S+)<\/p>/g)].map(([, address = '']) =>
            contentOf(`<a href="${address}">x</a>`).links.join(''),
          ),
        );
        const own = new Set(contentOf(wechat).links);
        return [
          ...(contentOf(wechat).pictures.join() === plain.pictures.join() ? [] : ['pictures']),
          ...plain.links.filter((link) => !addresses.has(link) && !own.has(link)),
        ];
      }),
    ).toEqual([]);
  });

  it.each([
    ['a class', '<p class="a">x</p>'],
    ['a style sheet', '<style>p{}</style>'],
    ['a link elsewhere', '<a href="https://a.example/">x</a>'],
    ['a number that is not listed', '<p>x<sup>[1]</sup></p>'],
    ['an address that nothing mentions', '<p>[1] x: https://a.example/</p>'],
  ])('would not get %s unseen', (_, html) => {
    expect(weChatProblems(html)).not.toEqual([]);
  });
});

describe('a page of HTML', () => {
  it('has no error in any issue', () => {
    expect(
      wrong(({ name, text }) => {
        const html = page(exported('html', text, { fileName: name, pictures }));
        const fetched = [...html.matchAll(/<(\w+)[^>]*\s(?:src|href)="(?!data:)/g)];
        return [
          ...errorsIn(html),
          ...fetched.map(([, tag = '']) => tag).filter((tag) => tag !== 'a' && tag !== 'img'),
          ...(/<script|\son\w+=|javascript:/i.test(html.replace(/>[^<]*</g, '><')) ? ['code'] : []),
        ];
      }),
    ).toEqual([]);
  });

  it.each([
    ['an attribute twice', '<!doctype html><p id="a" id="b">'],
    ['a tag that is cut', '<!doctype html><p>a</p'],
    ['no document type', '<p>x</p>'],
  ])('would not have %s unseen', (_, html) => {
    expect(errorsIn(html)).not.toEqual([]);
  });
});
