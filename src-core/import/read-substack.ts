import { refusal, type ReportEntry } from '../export/report.ts';
import { isCalendarDate } from '../issue/new-issue/calendar.ts';
import { plainWords } from '../web/plain-words.ts';
import type { ImportedPost, ImportNote, ReadPosts } from './imported-post.ts';
import { readCsv } from './read-csv.ts';

const leftOut = (source: string, reason: ReportEntry['reason']): ImportNote => ({
  source,
  entry: { ...refusal(1, 'post', reason), action: 'dropped' },
});

/**
 * The posts of a Substack export: `posts.csv` lists them, `posts/ID.html` holds each. Null when `csv` is no such
 * list. `htmlOf` answers null where there is no file of that name.
 */
export function readSubstack(
  csv: string,
  htmlOf: (name: string) => string | null,
): ReadPosts | null {
  const rows = readCsv(csv);
  if (rows.length > 0 && rows.every((row) => row['post_id'] === undefined)) return null;
  const posts: ImportedPost[] = [];
  const notes: ImportNote[] = [];
  for (const row of rows) {
    const id = row['post_id'] ?? '';
    const source = `posts/${id}.html`;
    const html = /^[\w.-]+$/u.test(id) ? htmlOf(`${id}.html`) : null;
    if (html === null) {
      notes.push(leftOut(source, 'importNoBody'));
      continue;
    }
    const day = (row['post_date'] ?? '').slice(0, 10);
    posts.push({
      source,
      title: plainWords(row['title'] ?? '', 500),
      subtitle: plainWords(row['subtitle'] ?? '', 1000),
      date: isCalendarDate(day) ? day : null,
      slug: id.slice(id.indexOf('.') + 1),
      isDraft: (row['is_published'] ?? '').toLowerCase() === 'false',
      html,
      base: null,
    });
  }
  return { posts, notes };
}
