import { planExport } from '#core/export/export-issue.ts';
import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import type { ExportFile, Target } from '#core/export/target.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { Disk } from '../files/disk.ts';
import { sha256Of } from '../files/read-stable.ts';
import { gatherPictures } from './gather-pictures.ts';
import type { MadeFile, PreviewAnswer, PreviewRequest } from './preview-messages.ts';
import { readGivenFiles } from './read-given-files.ts';

/**
 * Makes exports that go nowhere, through the one door of every export. A picture's bytes are handed
 * out once for as long as they stay the same from one answer to the next.
 */
export function createPreviewMaker(
  targets: readonly Target[],
  disk: Disk,
): (request: PreviewRequest) => Promise<PreviewAnswer> {
  /** SHA-256 of the pictures of the answer before, by path. */
  let handedOut: ReadonlyMap<string, string> = new Map();

  function remember(files: readonly ExportFile[]): readonly MadeFile[] {
    const now = new Map<string, string>();
    const made = files.map(({ path, content }): MadeFile => {
      if (typeof content === 'string') {
        const size = new TextEncoder().encode(content).length;
        return { path, text: content, size, picture: null };
      }
      const file = { path, text: null, size: content.length };
      const format = pictureFormat(content);
      if (format === null) return { ...file, picture: null };
      const sha256 = sha256Of(content);
      now.set(path, sha256);
      const bytes = handedOut.get(path) === sha256 ? null : new Uint8Array(content);
      return { ...file, picture: { mediaType: format.mediaType, bytes } };
    });
    handedOut = now;
    return made;
  }

  return async (request) => {
    const { targetId, issueId, text, options, settings, libraryFolder, exportFolder } = request;
    const target = targets.find(({ id }) => id === targetId);
    if (target === undefined) throw new Error(`no target is named ${targetId}`);
    const profile = parseProfileOf(settings);
    const issue = parseIssue(text, { fileName: issueId, profile });
    const source = { text, issue, fileName: issueId, profile };
    const planned = planExport(target, source, options);
    if (!planned.ok) return { state: 'refused', reasons: planned.error };
    const { pictures, reads, run } = planned.value;
    const output = run({
      pictures: await gatherPictures(libraryFolder, issueId, pictures),
      files:
        exportFolder === null
          ? reads.map((path) => ({ path, content: null }))
          : await readGivenFiles(disk, exportFolder, reads),
    });
    if (!output.ok) return { state: 'refused', reasons: output.error };
    const { copies, files, pages, patches, report } = output.value;
    return {
      state: 'made',
      copies,
      files: remember(files),
      pages,
      patches,
      report,
      hasFolder: reads.length === 0 ? null : exportFolder !== null,
    };
  };
}
