import { archivePatchTarget } from './engines/archive-patch/archive-patch.ts';
import { markdownFileTarget } from './engines/markdown-file/markdown-file.ts';
import { messageTarget } from './engines/message/message.ts';
import { emailTarget } from './engines/mail/email.ts';
import { htmlPageTarget } from './engines/rich-paste/html-page.ts';
import { paperTarget } from './engines/rich-paste/paper-page.ts';
import { richPasteTarget } from './engines/rich-paste/rich-paste.ts';
import { teaserTarget } from './engines/teaser/teaser.ts';
import { threadTarget } from './engines/thread/thread.ts';
import { siteTarget } from './sites/site-target.ts';
import { targetIds, type TargetId } from './target-ids.ts';
import type { Target } from './target.ts';
import { email } from './targets/email.ts';
import { github } from './targets/github.ts';
import { html } from './targets/html.ts';
import { markdown } from './targets/markdown.ts';
import { pdf } from './targets/pdf.ts';
import { richtext } from './targets/richtext.ts';
import { sites } from './targets/sites.ts';
import { substack } from './targets/substack.ts';
import { telegram } from './targets/telegram.ts';
import { bluesky, mastodon, xThread } from './targets/threads.ts';
import { x } from './targets/x.ts';
import { wechat } from './targets/wechat.ts';

const targetsById: { readonly [Id in TargetId]: Target } = {
  astro: siteTarget(sites.astro),
  substack: richPasteTarget(substack),
  telegram: messageTarget(telegram),
  x: teaserTarget(x),
  'x-thread': threadTarget(xThread),
  mastodon: threadTarget(mastodon),
  bluesky: threadTarget(bluesky),
  github: archivePatchTarget(github),
  wechat: richPasteTarget(wechat),
  richtext: richPasteTarget(richtext),
  markdown: markdownFileTarget(markdown),
  html: htmlPageTarget(html),
  pdf: paperTarget(pdf),
  email: emailTarget(email),
  hugo: siteTarget(sites.hugo),
  hexo: siteTarget(sites.hexo),
  jekyll: siteTarget(sites.jekyll),
  eleventy: siteTarget(sites.eleventy),
  vitepress: siteTarget(sites.vitepress),
  docusaurus: siteTarget(sites.docusaurus),
  site: siteTarget(sites.site),
};

/** Every target, in the order in which it is offered. */
export const targets: readonly Target[] = targetIds.map((id) => targetsById[id]);

/** The target of an id; null when there is none. */
export function findTarget(id: string): Target | null {
  return targets.find((target) => target.id === id) ?? null;
}
