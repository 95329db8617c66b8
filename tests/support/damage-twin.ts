import { trackIssue } from '#core/issue/track-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import type { Random } from './random.ts';

/** Does to a text what has happened to real ones; null where it holds nothing of the kind. */
export function damageTwin(
  text: string,
  random: Random,
): { readonly kind: string; readonly text: string } | null {
  const { issue } = trackIssue(text);
  const items = issue.sections
    .filter(({ items: own }) => own.some(({ marker }) => marker === issue.style))
    .flatMap(({ items: own }) => own);
  const item = random.pick(items);
  const edit = (from: number, to: number, insert: string) =>
    applyEdits(text, [{ from, to, insert }]);
  const damages = {
    url() {
      if (item.url === null) return null;
      const at = text.indexOf(`(${item.url})`, item.head.from);
      return edit(at + 1, at + 1 + item.url.length, 'https://elsewhere.example/page');
    },
    drop: () => edit(item.from, item.to, ''),
    head() {
      const isBare = text.slice(item.body.from, item.body.to).trim() === '';
      return isBare ? null : edit(item.head.from, item.head.to, '');
    },
    swap() {
      const section = issue.sections.find(({ items: own }) => own.includes(item));
      const next = section?.items[section.items.indexOf(item) + 1];
      if (next === undefined || item.url === null) return null;
      const [first, second] = [item, next].map(({ from, to }) => text.slice(from, to));
      return edit(item.from, next.to, `${second ?? ''}${first ?? ''}`);
    },
    number() {
      const range = item.numberRange;
      if (range === null || !/\d/u.test(text.slice(range.from, range.to))) return null;
      return edit(range.from, range.to, String((item.number ?? 0) + 3));
    },
    image() {
      const [image] = item.images;
      return image === undefined ? null : edit(image.from, image.to, '');
    },
    stars() {
      const own = text.slice(item.from, item.to);
      const count = /(?<=[（(]star )\d/u.exec(own);
      if (count === null) return null;
      const at = item.from + count.index;
      return edit(at, at + 1, String((Number(count[0]) % 8) + 1 + (count[0] === '9' ? 1 : 0)));
    },
    code() {
      const [code] = /(?<=^```\w*\n)[^#\n]{4,}/mu.exec(text.slice(item.from, item.to)) ?? [];
      if (code === undefined) return null;
      const at = text.indexOf(code, item.from);
      return edit(at, at + 3, 'xyz');
    },
    section() {
      const at = issue.sections[1]?.from ?? text.length;
      const head = text.slice(item.head.from, item.head.to);
      const other = head.replace(/https?:\/\/[^)]*/u, 'https://new.example/x');
      return edit(at, at, `## Added\n\n${other}\n\nWords.\n\n`);
    },
  } as const;
  const kind = random.pick(Object.keys(damages) as (keyof typeof damages)[]);
  const damaged = damages[kind]();
  return damaged === null ? null : { kind, text: damaged };
}
