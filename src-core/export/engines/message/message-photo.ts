import { addressKind, localPath } from '../../addresses/address.ts';
import { exportName } from '../../addresses/export-name.ts';
import { pictureFormat } from '../../addresses/picture-format.ts';
import { posterPage } from '../../poster/poster-page.ts';
import { firstPicture, pictureBytes } from '../../pictures.ts';
import type { MarkdownDocument } from '../../../markdown/lex-markdown.ts';
import type { ExportFile, ExportOutput, ExportSource, Given } from '../../target.ts';
import type { MessageOptions } from './message-options.ts';

/** The picture that goes with a message. */
export interface MessagePhoto {
  /** As the text writes its address; null for a poster. */
  readonly address: string | null;
  readonly files: readonly ExportFile[];
  readonly pages: ExportOutput['pages'];
}

/** The picture that a channel wants with its message; null when it wants none or the issue has none. */
export function messagePhoto(
  wanted: MessageOptions['photo'],
  source: ExportSource,
  document: MarkdownDocument,
  { pictures }: Given,
  targetId: string,
  issueAddress: string,
): MessagePhoto | null {
  const name = `${exportName(source)}.${targetId}`;
  if (wanted === 'none') return null;
  if (wanted === 'poster') {
    return {
      address: null,
      files: [],
      pages: [posterPage(source.issue, `${name}-poster.png`, issueAddress)],
    };
  }
  const address = firstPicture(document);
  if (address === null) return null;
  const path = localPath(address);
  if (path === null) {
    return addressKind(address) === 'web' ? { address, files: [], pages: [] } : null;
  }
  const bytes = pictureBytes(pictures, path);
  const format = bytes === null ? null : pictureFormat(bytes);
  if (bytes === null || format === null) return null;
  return {
    address,
    files: [{ path: `${name}-photo.${format.extension}`, content: bytes }],
    pages: [],
  };
}
