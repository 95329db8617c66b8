import { readPage } from '../web/read-page.ts';
import type { FactsOf } from './facts.ts';
import type { VideoSite } from './facts-plan.ts';
import { asObject, count, jsonObject, words } from './json-values.ts';
import { dataNodes, dayOf, isOfType, metaWords } from './page-data.ts';

/** What the site's API answers about a video; null when it is not that. */
export function readVideo(json: string, site: VideoSite): FactsOf<'video'> | null {
  const answer = jsonObject(json);
  if (answer === null) return null;
  if (site !== 'bilibili') {
    const title = words(answer['title']);
    const channel = words(answer['author_name']);
    if (title === null && channel === null) return null;
    const date = dayOf(words(answer['upload_date']));
    return { kind: 'video', title, channel, seconds: count(answer['duration']), date };
  }
  const data = asObject(answer['data']);
  if (data === null) return null;
  const published = count(data['pubdate']);
  return {
    kind: 'video',
    title: words(data['title']),
    channel: words(asObject(data['owner'])?.['name']),
    seconds: count(data['duration']),
    date: published === null ? null : new Date(published * 1000).toISOString().slice(0, 10),
  };
}

/** Length and day of a video by its page, for what the API does not tell. */
export function readVideoPage(
  html: string,
  address: string,
): Pick<FactsOf<'video'>, 'seconds' | 'date'> {
  const page = readPage(html, address);
  const video = dataNodes(page).find((node) => isOfType(node, /^VideoObject$/u)) ?? null;
  const inScript = /"lengthSeconds":"?(\d{1,7})/u.exec(html)?.[1];
  return {
    seconds:
      secondsOf(words(video?.['duration'])) ??
      secondsOf(metaWords(page, ['duration'])) ??
      count(metaWords(page, ['og:video:duration', 'video:duration'])) ??
      count(inScript),
    date:
      dayOf(words(video?.['uploadDate'])) ??
      dayOf(metaWords(page, ['datepublished', 'uploaddate', 'og:video:release_date'])),
  };
}

/** Seconds of an ISO 8601 duration such as `PT1H2M3S`. */
function secondsOf(duration: string | null): number | null {
  const match = /^P(?:(\d{1,3})D)?T?(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,7})(?:\.\d+)?S)?$/u.exec(
    duration ?? '',
  );
  if (match === null || duration === 'P' || duration === 'PT') return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}
