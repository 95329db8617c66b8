import { lineKind } from '../../issue/parse/line-kind.ts';
import type { Block } from '../block.ts';
import type { BlockRule, Problem } from '../rule.ts';

/** What editors and templates write where something is still to come. */
const leftovers =
  /\bTK(?:TK)*\b|\b(?:TODO|todo|XXX)\s*[:：]|(?<=^|[.。!！?？]\s?)(?:TODO|待(?:补充|填写|完善))(?=\s*$)|\b(?:FIXME|fixme)\b|\b[Ll](?:orem ipsum|OREM IPSUM)\b|[【[（(](?:TBD|TODO|TBA|待补充?|待定|待填写?|待完善|占位|(?:链接|图片?|标题|描述|内容)待(?:补充?|定|填)|(?:此处|这里)(?:插入|填写?|补充|放)[^】\]）)\n]{1,12})[】\]）)]|(?<=[：:]\s?)待(?:补充|填写|完善)(?=\s*$)|\{\{\s*[\w.-]+\s*\}\}|\[(?:insert|add|your)\s[\w' ]{2,30}\](?![[(:])|(?<![\w$])\$[A-Z]{4,}\$(?!\w)|(?<![\w%])%[A-Z]{4,}%(?!\w)|\bXXXX-XX-XX\b|(?<=^|[.。]\s?)(?:PLACEHOLDER|占位符)(?=\s*$)/gmu;

/** One of these stands in every one of them. */
const signs = [
  'TK',
  'TB',
  'TODO',
  'todo',
  'FIXME',
  'fixme',
  'orem ipsum',
  'OREM',
  'XXX',
  '待',
  '占位',
  '此处',
  '这里',
  '{{',
  '[insert',
  '[add',
  '[your',
  'PLACEHOLDER',
  '$',
  '%',
];

/** What a template writes where a heading's number and date will be. */
const inHeading =
  /\bYYYY[-./年]MM[-./月]DD日?|#(?:NN+|XX+|\?+)(?![\p{L}\p{N}])|第\s*(?:[XN]+|\?+|_+)\s*期/gu;
/** What a template links. */
const address =
  /^(?:undefined|null|todo|tbd|tk|url|link|xxx+|链接|网址|地址|待补充?|https?:\/\/(?:(?:www\.)?example\.(?:com|org|net)\/?|x{3,}(?:\.com)?\/?)?)$/iu;

function addresses({ links }: Block): readonly Problem[] {
  return links.flatMap((link): readonly Problem[] => {
    if (link.words === null || link.addressAt === null || !address.test(link.address)) return [];
    return [{ ...link.addressAt, message: 'placeholderLeft', values: { words: link.address } }];
  });
}

function matches(prose: string, pattern: RegExp): readonly Problem[] {
  return [...prose.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    message: 'placeholderLeft',
    values: { words: match[0] },
  }));
}

export const placeholderLeft: BlockRule = {
  id: 'placeholder-left',
  severity: 'warning',
  sees: 'block',
  readsMatter: true,
  check(block) {
    const { prose, kind } = block;
    if (kind === lineKind.html) return [];
    return [
      ...(signs.some((sign) => prose.includes(sign)) ? matches(prose, leftovers) : []),
      ...(kind === lineKind.heading ? matches(prose, inHeading) : []),
      ...addresses(block),
    ];
  },
};
