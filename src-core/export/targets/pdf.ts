import type { RichPasteRow } from '../engines/rich-paste/context.ts';
import { html } from './html.ts';

const { details: _, ...elements } = html.elements;

/** An issue on paper, where nothing folds and nothing is fetched: pictures of the web are links. */
export const pdf: RichPasteRow = {
  ...html,
  id: 'pdf',
  title: 'PDF',
  linksWebPictures: true,
  elements,
};
