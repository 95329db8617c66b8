import { z } from 'zod';
import { itemKinds } from '../../issue/item-kinds.ts';
import type { ArchivePatchRow } from '../engines/archive-patch/archive-patch.ts';
import { asWritten } from '../engines/markdown-file/as-written.ts';
import { githubElements } from '../engines/markdown-file/page-elements.ts';
import { fillPath } from '../path-template.ts';
import { targetOptions } from '../target-options.ts';

const paths: Readonly<Record<string, string>> = {
  en: 'docs/en/{date}-weekly.md',
  ja: 'docs/ja/{date}-weekly.md',
};
const usualPath = 'docs/{date}-weekly.md';
const suffixes = [
  '',
  '_ZH',
  '_CN',
  '_EN',
  '_JA',
  '.zh',
  '.zh-CN',
  '.en',
  '.ja',
  '-zh',
  '-en',
  '-ja',
];

const optionsSchema = z.object({
  /** The issue's file. */
  path: z.string().optional(),
  /** The files that may list the issues; those that do not are left alone. */
  readmes: z.array(z.string()).default(suffixes.map((suffix) => `README${suffix}.md`)),
  /** Names of the sections whose items count as articles, projects, media, topics or books. */
  counts: z.partialRecord(z.enum(itemKinds), z.array(z.string())).default({}),
});

/** A repository of issues whose README lists them. */
export const github: ArchivePatchRow = {
  id: 'github',
  title: 'GitHub',
  readOptions: (options) => targetOptions(optionsSchema, options),
  page: {
    id: 'github',
    title: 'GitHub',
    pagePath(source, options) {
      const read = targetOptions(optionsSchema, options);
      if (!read.ok) return read;
      const language = options.language ?? source.issue.language ?? '';
      return fillPath(read.value.path ?? paths[language] ?? usualPath, source, options);
    },
    frontMatter: null,
    allowedElements: githubElements,
    rules: asWritten,
  },
};
