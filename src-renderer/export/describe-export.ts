import { mainCopy } from '#core/export/main-copy.ts';
import type { CopyPart } from '#core/export/target.ts';
import type { ExportDone, TargetSummary } from '#core/ipc/shapes.ts';
import type { Translate } from '#core/messages/translator.ts';
import { countHtml } from './count-html.ts';

const pictureName = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

function listed(parts: readonly string[], translate: Translate): string {
  return parts.join(translate('exporting.listSeparator'));
}

function describeCopy(target: TargetSummary, copy: CopyPart, translate: Translate): string {
  if (copy.html === null) {
    return translate('exporting.copied', { target: target.title, what: copy.text.slice(0, 40) });
  }
  const { links, pictures } = countHtml(copy.html);
  const parts = [translate('exporting.links', { count: links })];
  if (pictures > 0) parts.push(translate('exporting.pictures', { count: pictures }));
  return translate('exporting.copied', { target: target.title, what: listed(parts, translate) });
}

function describeKept({ kept }: ExportDone, translate: Translate): string {
  return translate('exporting.kept', { names: listed(kept, translate) });
}

function describeAdopted({ adopted }: ExportDone, translate: Translate): string {
  return translate('exporting.adopted', { names: listed(adopted, translate) });
}

function describeFiles(target: TargetSummary, done: ExportDone, translate: Translate): string {
  const names = done.files.map(({ name }) => name);
  const pictures = names.filter((name) => pictureName.test(name)).length;
  if (names.length === 0) return describeKept(done, translate);
  if (done.adopted.length === names.length) return describeAdopted(done, translate);
  const [main = ''] = names.filter((name) => !pictureName.test(name));
  const others = names.length - pictures - 1;
  const parts = [main.split('/').at(-1) ?? main];
  if (pictures > 0) parts.push(translate('exporting.pictures', { count: pictures }));
  if (others > 0) parts.push(translate('exporting.otherFiles', { count: others }));
  return translate('exporting.exported', { target: target.title, what: listed(parts, translate) });
}

/** What a finished export is announced with; `detail` is absent when nothing was changed. */
export function describeExport(
  target: TargetSummary,
  done: ExportDone,
  /** What the copy desk found in it, in words; '' for nothing. */
  found: string,
  translate: Translate,
): { readonly text: string; readonly detail?: string } {
  const copy = mainCopy(done);
  const text =
    copy === null ? describeFiles(target, done, translate) : describeCopy(target, copy, translate);
  const details = [
    ...(done.kept.length === 0 || done.files.length === 0 ? [] : [describeKept(done, translate)]),
    ...(done.adopted.length === 0 || done.adopted.length === done.files.length
      ? []
      : [describeAdopted(done, translate)]),
    ...(done.report.length === 0
      ? []
      : [translate('exporting.reported', { count: done.report.length })]),
    ...(found === '' ? [] : [translate('problems.wentAlong', { counts: found })]),
  ];
  return details.length === 0 ? { text } : { text, detail: details.join(' · ') };
}
