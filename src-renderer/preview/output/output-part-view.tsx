import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { CopyPart } from '#core/export/target.ts';
import type { MadePreview, PreviewFile } from '#core/ipc/preview-shapes.ts';
import { assertNever } from '#core/result.ts';
import { useServices } from '../../app/services.ts';
import { copyLabel, describeCount } from './describe-parts.ts';
import { createDocumentPage } from './document-page.ts';
import { createMarkdownPage } from './markdown-page.ts';
import { createMessagePage, type ShownMessage } from './message-page.ts';
import type { OutputPart } from './output-parts.ts';
import type { PartLook } from './part-look.ts';
import { createPastePage } from './paste-page.ts';
import { PaperView } from './paper-view.tsx';
import { PatchView } from './patch-view.tsx';
import { PosterView } from './poster-view.tsx';
import { SandboxedPage } from './sandboxed-page.tsx';
import { TextView } from './text-view.tsx';

interface PartProps<Kind extends OutputPart['kind']> {
  readonly part: Extract<OutputPart, { readonly kind: Kind }>;
  readonly made: MadePreview;
  readonly look: PartLook;
}

/** One part of an export, as it is seen or as text. */
export function OutputPartView({ part, made, look }: PartProps<OutputPart['kind']>) {
  switch (part.kind) {
    case 'paste':
      return <PastePart part={part} made={made} look={look} />;
    case 'messages':
      return <MessagesPart part={part} made={made} look={look} />;
    case 'poster':
      return <PosterView page={part.page} />;
    case 'paper':
      return <PaperView page={part.page} />;
    case 'patch':
      return <PatchView {...part.patch} />;
    case 'markdown':
    case 'html':
      return <FilePart part={part} made={made} look={look} />;
    case 'text':
      return <TextView label={part.path} text={part.text} />;
    case 'pictures':
      return <PicturesPart pictures={part.pictures} base={made.base} />;
    default:
      return assertNever(part);
  }
}

function PastePart({ part, look }: PartProps<'paste'>) {
  const t = useTranslations('preview');
  const { translate } = useServices();
  const { fields, body } = part;
  const value = useMemo(
    () => ({
      fields: fields.map((field) => ({
        label: copyLabel(field, fields, translate()),
        text: field.text,
      })),
      html: body.html,
    }),
    [fields, body.html, translate],
  );
  if (look.isSource) return <TextView label={t('viewSource')} text={body.html} />;
  return (
    <SandboxedPage
      title={t('title')}
      createView={createPastePage}
      value={value}
      look="sheet"
      isDark={look.isDark}
      width={look.width}
    />
  );
}

/** The picture that a caption is for. */
function captionPicture({ kind }: CopyPart, { base, files }: MadePreview): string | null {
  const picture = kind === 'caption' ? files.find(({ text }) => text === null) : undefined;
  return picture === undefined ? null : addressIn(base, picture.path);
}

function MessagesPart({ part, made, look }: PartProps<'messages'>) {
  const t = useTranslations('preview');
  const { translate } = useServices();
  const { messages } = part;
  const value = useMemo(
    () =>
      messages.map((copy): ShownMessage => ({
        label: copyLabel(copy, messages, translate()),
        html: look.isSource ? null : copy.html,
        text: copy.text,
        count: copy.count === undefined ? null : describeCount(copy.count, translate()),
        picture: captionPicture(copy, made),
      })),
    [messages, made, look.isSource, translate],
  );
  return (
    <SandboxedPage
      title={t('title')}
      createView={createMessagePage}
      value={value}
      look="chat"
      isDark={look.isDark}
    />
  );
}

function FilePart({ part, made, look }: PartProps<'markdown' | 'html' | 'text'>) {
  const t = useTranslations('preview');
  const { path, text } = part;
  const folder = path.split('/').slice(0, -1);
  const base = addressIn(made.base, folder.map((name) => `${name}/`).join(''));
  const markdown = useMemo(
    () => ({ text, base, copies: servedPictures(made), shortened: t('shortened') }),
    [text, base, made, t],
  );
  const { isDark } = look;
  const html = useMemo(() => ({ html: text, base, isDark }), [text, base, isDark]);
  if (look.isSource) return <TextView label={path} text={text} />;
  return part.kind === 'markdown' ? (
    <SandboxedPage
      title={t('title')}
      createView={createMarkdownPage}
      value={markdown}
      look="page"
      isDark={look.isDark}
      width={look.width}
    />
  ) : (
    <SandboxedPage
      title={t('title')}
      createView={createDocumentPage}
      value={html}
      look="document"
      isDark={look.isDark}
      className={`preview-frame preview-frame-document preview-frame-${look.width}`}
    />
  );
}

/** Where the pictures are that the page calls by what the site will serve them as. */
function servedPictures({ base, files }: MadePreview): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.flatMap(({ address, path }) =>
      address === null ? [] : [[address, addressIn(base, path)] as const],
    ),
  );
}

function addressIn(base: string, path: string): string {
  return base + path.split('/').map(encodeURIComponent).join('/');
}

function PicturesPart({
  pictures,
  base,
}: {
  readonly pictures: readonly PreviewFile[];
  readonly base: string;
}) {
  const t = useTranslations('preview');
  return (
    <ul className="output-pictures" aria-label={t('partPictures', { count: pictures.length })}>
      {pictures.map(({ path, size }) => (
        <li key={path} className="output-picture">
          <img src={addressIn(base, path)} alt="" />
          <span className="output-picture-name">{path}</span>
          <span className="output-picture-size">{t('fileSize', { kilobytes: size / 1000 })}</span>
        </li>
      ))}
    </ul>
  );
}
