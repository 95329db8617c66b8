import type { CommandId } from './catalogue.ts';

/** The commands that a right click offers, by where it falls, in groups. */
export const contextMenus = {
  editor: [
    ['link.open-here', 'links.open-earlier'],
    ['format.bold', 'format.italic', 'format.link'],
    ['problems.fix-here', 'problems.ignore-here'],
    ['arrange.edit-item', 'arrange.move-up', 'arrange.move-down', 'arrange.to-issue'],
    ['arrange.insert-item', 'snippet.insert', 'image.insert'],
  ],
  preview: [
    ['view.focus-editor', 'preview.as', 'preview.scroll-sync', 'preview.remote-pictures'],
    ['export.again', 'view.release-desk'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly CommandId[])[]>>;
