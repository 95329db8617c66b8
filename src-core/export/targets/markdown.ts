import { z } from 'zod';
import { asWritten } from '../engines/markdown-file/as-written.ts';
import type { MarkdownFileRow } from '../engines/markdown-file/markdown-file.ts';
import { pageElements } from '../engines/markdown-file/page-elements.ts';
import { fillPath } from '../path-template.ts';
import { targetOptions } from '../target-options.ts';

const optionsSchema = z.object({ path: z.string().default('{stem}.md') });

/** The edition itself as a file, for whatever else reads Markdown. */
export const markdown: MarkdownFileRow = {
  id: 'markdown',
  title: 'Markdown',
  pagePath(source, options) {
    const read = targetOptions(optionsSchema, options);
    return read.ok ? fillPath(read.value.path, source, options) : read;
  },
  frontMatter: null,
  allowedElements: pageElements,
  rules: asWritten,
};
