import { trackMarkdown } from '#core/markdown/track-markdown.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import { pageOptions, withoutTooMany } from './page-look.ts';
import type { RenderAsk } from './render-ask.ts';

serveWorker(({ text, ...look }: RenderAsk) =>
  withoutTooMany(trackMarkdown(text, pageOptions(look)), look),
);
