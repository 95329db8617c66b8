import type { CopyPart } from '#core/export/target.ts';
import type { MadePreview, PreviewFile } from '#core/ipc/preview-shapes.ts';

type Page = MadePreview['pages'][number];
type Patch = MadePreview['patches'][number];

/** One thing that an export holds, as it is looked at; `id` is the same in the next preview. */
export type OutputPart =
  | {
      readonly kind: 'paste';
      readonly id: string;
      /** What is pasted into fields of its own, e.g. the title. */
      readonly fields: readonly CopyPart[];
      readonly body: CopyPart & { readonly html: string };
    }
  | { readonly kind: 'messages'; readonly id: string; readonly messages: readonly CopyPart[] }
  | { readonly kind: 'poster' | 'paper'; readonly id: string; readonly page: Page }
  | { readonly kind: 'patch'; readonly id: string; readonly patch: Patch }
  | {
      readonly kind: 'markdown' | 'html' | 'text';
      readonly id: string;
      readonly path: string;
      readonly text: string;
      readonly size: number;
    }
  | { readonly kind: 'pictures'; readonly id: string; readonly pictures: readonly PreviewFile[] };

function textKind(path: string): 'markdown' | 'html' | 'text' {
  if (/\.(?:md|mdx|markdown)$/i.test(path)) return 'markdown';
  return /\.html?$/i.test(path) ? 'html' : 'text';
}

function copyParts(copies: readonly CopyPart[]): readonly OutputPart[] {
  const body = copies.find(({ kind }) => kind === 'body');
  if (body === undefined || body.html === null) {
    return copies.length === 0 ? [] : [{ kind: 'messages', id: 'messages', messages: copies }];
  }
  const fields = copies.filter(({ kind }) => kind === 'title' || kind === 'subtitle');
  const messages = copies.filter((copy) => copy !== body && !fields.includes(copy));
  return [
    { kind: 'paste', id: 'paste', fields, body: { ...body, html: body.html } },
    ...(messages.length === 0 ? [] : [{ kind: 'messages', id: 'messages', messages } as const]),
  ];
}

function pageKind({ path }: Page): 'poster' | 'paper' {
  return /\.pdf$/i.test(path) ? 'paper' : 'poster';
}

function isPicture(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path);
}

/** An export's parts, what matters most first. */
export function outputParts({ copies, files, pages, patches }: MadePreview): readonly OutputPart[] {
  const pictures = files.filter(({ path, text }) => text === null && isPicture(path));
  return [
    ...copyParts(copies),
    ...pages.map((page) => ({ kind: pageKind(page), id: `page:${page.path}`, page }) as const),
    ...patches.map((patch) => ({ kind: 'patch', id: `patch:${patch.path}`, patch }) as const),
    ...files.flatMap(({ path, text, size }) =>
      text === null
        ? []
        : [{ kind: textKind(path), id: `file:${path}`, path, text, size } as const],
    ),
    ...(pictures.length === 0 ? [] : [{ kind: 'pictures', id: 'pictures', pictures } as const]),
  ];
}
