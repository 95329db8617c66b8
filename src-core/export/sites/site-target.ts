import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import { err } from '../../result.ts';
import { fileStem } from '../addresses/slug.ts';
import type { ExportOptions } from '../edition/edition-settings.ts';
import {
  readMarkdownPage,
  writeMarkdownPage,
  type MarkdownFileRow,
} from '../engines/markdown-file/markdown-file.ts';
import { pageElements } from '../engines/markdown-file/page-elements.ts';
import { fillPath } from '../path-template.ts';
import { refusal } from '../report.ts';
import type { ExportSource, Target } from '../target.ts';
import { targetOptions } from '../target-options.ts';
import { finishBody } from './finish-body.ts';
import { siteFacts } from './site-facts.ts';
import { sitePresetIds, sitePresets, type SitePresetId } from './site-presets.ts';
import { siteProfileSchema, type SiteProfile } from './site-profile.ts';
import { siteRules } from './site-rules.ts';
import { writeFields } from './write-fields.ts';
import { z } from 'zod';

/** A kind of site that is offered. */
export interface SiteRow {
  readonly id: string;
  readonly title: string;
  /** What its channels' options change; null for one whose channels say it themselves (`like`). */
  readonly preset: SitePresetId | null;
}

const changes = siteProfileSchema.partial();
const ownChanges = changes.extend({ like: z.enum(sitePresetIds).optional() });

function defined<T extends object>(values: T): Partial<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Partial<T>;
}

function profileOf({ preset }: SiteRow, options: ExportOptions) {
  const read = targetOptions(preset === null ? ownChanges : changes, options);
  if (!read.ok) return read;
  const { like, ...own } = read.value as z.output<typeof ownChanges>;
  const base: SiteProfile = sitePresets[preset ?? like ?? 'astro'];
  return { ok: true, value: { ...base, ...defined(own) } as SiteProfile } as const;
}

function pictureFolder(page: string, { pictures }: SiteProfile) {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const stem = fileStem(page);
  const isBundle = stem === 'index' || stem === '_index';
  // One folder for each page, so that two issues' `cover.png` do not meet.
  if (pictures === 'beside') {
    const own = isBundle ? 'images' : `images/${stem}`;
    return { folder: folder + own, address: `./${own}` };
  }
  const name = isBundle ? (folder.split('/').at(-2) ?? stem) : stem;
  return {
    folder: `${pictures.folder.replace(/\/+$/, '')}/${name}`,
    address: `${pictures.address.replace(/\/+$/, '')}/${name}`,
  };
}

function rowOf(
  { id, title }: SiteRow,
  profile: SiteProfile,
  source: ExportSource,
  options: ExportOptions,
): MarkdownFileRow {
  const facts = siteFacts(source, options);
  return {
    id,
    title,
    pagePath(ofSource, ofOptions) {
      if (ofSource.issue.date === null) return err([refusal(1, 'front-matter.pubDate', 'noDate')]);
      return fillPath(profile.path, ofSource, ofOptions);
    },
    frontMatter({ title: pageTitle, author, description, rest }) {
      const markdownTitle = escapeMarkdown(pageTitle);
      const all = { ...facts, title: pageTitle, markdownTitle, author: author ?? '', description };
      return `---\n${writeFields(profile, all).join('\n')}\n${rest}---\n`;
    },
    allowedElements: pageElements,
    rules: siteRules(profile),
    keys: { own: Object.keys(profile.frontMatter), carry: profile.carry },
    picturePlace: (page) => pictureFolder(page, profile),
    finish: finishBody(profile, source),
  };
}

/** The engine for generators of static sites: a page of Markdown as the profile says. */
export function siteTarget(row: SiteRow): Target {
  return {
    id: row.id,
    title: row.title,
    kind: 'files',
    editorUrl: null,
    hidesFuture: row.preset === 'hugo' || row.preset === 'jekyll',
    export(source, options, { pictures }) {
      const profile = profileOf(row, options);
      if (!profile.ok) return profile;
      const page = rowOf(row, profile.value, source, options);
      return writeMarkdownPage(page, source, options, pictures);
    },
    readBack: readMarkdownPage,
  };
}
