import { char, trimEnd } from './characters.ts';
import type { HeadLine } from './head-line.ts';
import { bareUrl, readHeadingTitle, readHeadTitle, type FindDefinition } from './head-title.ts';
import { readImages } from './images.ts';
import type { ImageReference, Item, Note, Section } from '../model.ts';
import { findLeadIn, findNote } from './notes.ts';
import type { SectionDraft } from './section-ends.ts';
import { readStars } from './stars.ts';

const longestLine = 4000;
const noneRecurring: ReadonlySet<string> = new Set();
const noImages: readonly ImageReference[] = [];

/** What reading a section needs besides its draft. */
export interface SectionContext {
  readonly text: string;
  readonly recurring: ReadonlySet<string>;
  readonly findDefinition: FindDefinition;
  /** Whether there is any image; without one no item is searched for them. */
  readonly hasImages: boolean;
}

export function contextOf(
  text: string,
  findDefinition: FindDefinition,
  recurring: ReadonlySet<string> = noneRecurring,
): SectionContext {
  const hasImages = text.includes('![') || text.includes('<img');
  return { text, recurring, findDefinition, hasImages };
}

/** Reads everything inside a section whose ranges are decided. */
export function buildSection(draft: SectionDraft, context: SectionContext): Section {
  const { text } = context;
  const contentFrom = draft.head === null ? draft.from : afterLine(text, draft.head.to, draft.to);
  const introTo = draft.items[0]?.from ?? draft.outroFrom;
  const items = draft.items.map((head, index) => {
    const next = draft.items[index + 1]?.from;
    return buildItem(head, next ?? draft.outroFrom, draft.attached && next !== undefined, context);
  });
  const title = sectionTitle(draft, context);
  return {
    from: draft.from,
    to: draft.to,
    head: title.head,
    title: title.title,
    titleRange: title.titleRange,
    url: title.url,
    level: title.level,
    intro: { from: Math.min(contentFrom, introTo), to: introTo },
    items,
    notes: items.flatMap((item): readonly Note[] => (item.note === null ? [] : [item.note])),
    outro: { from: draft.outroFrom, to: draft.to },
  };
}

function sectionTitle(
  draft: SectionDraft,
  context: SectionContext,
): Pick<Section, 'head' | 'title' | 'titleRange' | 'url' | 'level'> {
  const { head } = draft;
  if (head === null) {
    const empty = { from: draft.from, to: draft.from };
    return { head: empty, title: '', titleRange: empty, url: null, level: 0 };
  }
  const range = { from: head.from, to: head.to };
  const { textFrom, textTo } = head;
  const read = readHeadingTitle(context.text, textFrom, textTo, context.findDefinition);
  const { title, titleRange, url } = read;
  return { head: range, title, titleRange, url, level: head.level };
}

/** `mayLeadIn`: a line above the next item may announce that one and belong to neither. */
function buildItem(head: HeadLine, to: number, mayLeadIn: boolean, context: SectionContext): Item {
  const { text } = context;
  const headTo = Math.min(head.to, to);
  const bodyFrom = afterLine(text, headTo, to);
  const { hasImages, recurring } = context;
  const noteFrom =
    findNote(text, bodyFrom, to, recurring) ?? (mayLeadIn ? findLeadIn(text, bodyFrom, to) : null);
  const read = readHeadTitle(
    text,
    head.restFrom,
    strongEnd(text, head, headTo),
    context.findDefinition,
  );
  const url = read.url ?? (head.marker === 'bold' ? urlBelow(text, bodyFrom, to) : null);
  return {
    from: head.from,
    to,
    head: { from: head.from, to: headTo },
    marker: head.marker,
    number: head.number,
    numberRange: head.number === null ? null : { from: head.numberFrom, to: head.numberTo },
    title: read.title,
    titleRange: read.titleRange,
    url,
    tail: read.tail,
    body: { from: bodyFrom, to: noteFrom ?? to },
    note: noteFrom === null ? null : { from: noteFrom, to },
    stars: readStars(text, head.restFrom, noteFrom ?? to),
    images: hasImages ? readImages(text, head.restFrom, noteFrom ?? to) : noImages,
  };
}

/** `**1、title**`: the rest of a bold-number head ends before the closing marks, where they close it. */
function strongEnd(text: string, head: HeadLine, headTo: number): number {
  if (head.marker !== 'bold-number') return headTo;
  const end = trimEnd(text, head.restFrom, headTo);
  const closes = text.startsWith('**', end - 2) || text.startsWith('__', end - 2);
  return closes && end - 2 >= head.restFrom ? end - 2 : headTo;
}

/** The address on the line below a bold head: `<url>`, a bare URL or a link that begins the line. */
function urlBelow(text: string, from: number, to: number): string | null {
  const feed = text.indexOf('\n', from);
  const lineTo = Math.min(feed === -1 ? text.length : feed, to, from + longestLine);
  const line = text.slice(from, lineTo).trimStart();
  return /^(?:<|https?:|\[)/u.test(line) ? bareUrl(line) : null;
}

/** The offset behind the line end at `at`, or `at` where the line or the range ends without one. */
function afterLine(text: string, at: number, to: number): number {
  return at < to && text.charCodeAt(at) === char.lineFeed ? at + 1 : at;
}
