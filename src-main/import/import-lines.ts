import type { ImportLine } from '#core/ipc/import-shapes.ts';
import { translateData, type Translate } from '#core/messages/translator.ts';
import type { ReadPlan } from './import-messages.ts';
import type { ImportPlan, PlannedFile } from './plan-import.ts';

const textName = /\.(?:md|markdown)$/iu;

export function isText({ path }: PlannedFile): boolean {
  return textName.test(path);
}

/** A plan in words: each text that is taken with what is changed in it, and what is left out with why. */
export function importLines({ files, notes }: ImportPlan, translate: Translate): ReadPlan {
  const taken = new Map<string, { source: string; path: string; messages: string[] }>();
  const bySource = new Map<string, string>();
  for (const file of files.filter(isText)) {
    const { source, path } = file;
    taken.set(path, { source, path, messages: [] });
    bySource.set(source, path);
  }
  const leftOut = new Map<string, ImportLine & { readonly messages: string[] }>();
  for (const { source, file, entry } of notes) {
    const text = translateData(translate, 'report', entry.reason, entry.values);
    const line = taken.get(file ?? bySource.get(source) ?? '') ?? leftOut.get(source);
    if (line === undefined) leftOut.set(source, { source, path: null, messages: [text] });
    else if (!line.messages.includes(text)) line.messages.push(text);
  }
  const texts = taken.size;
  return {
    taken: [...taken.values()],
    leftOut: [...leftOut.values()],
    pictures: files.length - texts,
    files: files.length,
  };
}
