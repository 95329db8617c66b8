import { blueskyMeasure, mastodonMeasure, xMeasure } from '../engines/thread/post-measures.ts';
import type { ThreadRow } from '../engines/thread/thread-row.ts';

export const xThread: ThreadRow = {
  ...xMeasure,
  id: 'x-thread',
  title: 'X thread',
  editorUrl: 'https://x.com/compose/post',
  records: false,
};

export const mastodon: ThreadRow = {
  ...mastodonMeasure,
  id: 'mastodon',
  title: 'Mastodon',
  editorUrl: null,
  records: false,
};

export const bluesky: ThreadRow = {
  ...blueskyMeasure,
  id: 'bluesky',
  title: 'Bluesky',
  editorUrl: 'https://bsky.app/intent/compose',
  records: true,
};
