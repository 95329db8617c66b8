import type { CopyPart } from '#core/export/target.ts';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { assertNever } from '#core/result.ts';
import { countHtml } from '../../export/count-html.ts';
import type { CountTone } from './message-page.ts';
import type { OutputPart } from './output-parts.ts';

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** A file's name, or what comes after the where the other files are named after it as well. */
function shortName(path: string, all: readonly OutputPart[]): string {
  const name = nameOf(path);
  const [stem = '', ...rest] = name.split('.');
  const others = all.filter((part) => 'path' in part && part.path !== path);
  const isShared =
    rest.length > 1 &&
    others.every((part) => 'path' in part && nameOf(part.path).startsWith(`${stem}.`));
  return isShared ? rest.join('.') : name;
}

export function partLabel(
  part: OutputPart,
  all: readonly OutputPart[],
  translate: Translate,
): string {
  switch (part.kind) {
    case 'paste':
      return translate('preview.partPaste');
    case 'messages':
      return translate('preview.partMessages');
    case 'poster':
      return translate('preview.partPoster');
    case 'paper':
      return shortName(part.page.path, all);
    case 'patch':
      return translate('preview.partPatch', { file: nameOf(part.patch.path) });
    case 'pictures':
      return translate('preview.partPictures', { count: part.pictures.length });
    case 'markdown':
    case 'html':
    case 'text':
      return shortName(part.path, all);
    default:
      return assertNever(part);
  }
}

/** What a copy part is called: `Message 2 of 3`, `Caption`. */
export function copyLabel(
  copy: CopyPart,
  copies: readonly CopyPart[],
  translate: Translate,
): string {
  const same = copies.filter(({ kind }) => kind === copy.kind);
  switch (copy.kind) {
    case 'title':
      return translate('preview.fieldTitle');
    case 'subtitle':
      return translate('preview.fieldSubtitle');
    case 'body':
      return translate('preview.body');
    case 'caption':
      return translate('preview.caption');
    case 'teaser':
      return translate('preview.teaser');
    case 'message':
      return translate('preview.message', {
        number: same.indexOf(copy) + 1,
        total: same.length,
      });
    default:
      return assertNever(copy.kind);
  }
}

const countWords = {
  units: 'preview.countUnits',
  bytes: 'preview.countBytes',
  graphemes: 'preview.countGraphemes',
  weight: 'preview.countWeight',
} as const;

type Count = NonNullable<CopyPart['count']>;

/** The last tenth of what a place takes is near its end. */
function countTone({ used, limit }: Count): CountTone {
  if (used > limit) return 'over';
  return used > limit * 0.9 ? 'near' : 'fine';
}

export function describeCount(
  count: Count,
  translate: Translate,
): { readonly short: string; readonly long: string; readonly tone: CountTone } {
  const { used, limit, unit } = count;
  const tone = countTone(count);
  const numbers = translate('preview.count', { used, limit });
  const over = translate('preview.countOver', { over: used - limit });
  return {
    short: tone === 'over' ? `${numbers} · ${over}` : numbers,
    long: translate(countWords[unit], { used, limit }),
    tone,
  };
}

/** An export in a few words: `28 links, 1 picture`. */
export function describeParts({ copies, files }: MadePreview, translate: Translate): string {
  const parts: string[] = [];
  const body = copies.find(({ kind, html }) => kind === 'body' && html !== null);
  const messages = copies.filter(({ kind }) => kind === 'message').length;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (body?.html) {
    const { links, pictures } = countHtml(body.html);
    parts.push(translate('exporting.links', { count: links }));
    if (pictures > 0) parts.push(translate('exporting.pictures', { count: pictures }));
  } else if (messages > 0) {
    parts.push(translate('preview.messages', { count: messages }));
  } else if (copies.length === 0 && size > 0) {
    parts.push(translate('preview.fileSize', { kilobytes: size / 1000 }));
  }
  return parts.join(translate('exporting.listSeparator'));
}
