import { pictureFormat } from '#core/export/addresses/picture-format.ts';
import type { ExportOutput } from '#core/export/target.ts';
import type { ExportMaker, MakeOutcome, MakeRequest } from './export-maker.ts';

export type PreviewOutcome = MakeOutcome | { readonly state: 'superseded' };

interface Job {
  readonly request: MakeRequest;
  readonly answer: (outcome: PreviewOutcome) => void;
}

export interface PreviewDesk {
  /** Makes the export that was asked for last; those that it overtakes while they wait are superseded. */
  readonly make: (request: MakeRequest) => Promise<PreviewOutcome>;
  /** A picture of the last answer by its path; null when it has none. */
  readonly picture: (path: string) => PreviewPicture | null;
}

export interface PreviewPicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One preview at a time; of those that wait for it only the last. */
export function createPreviewDesk(maker: ExportMaker): PreviewDesk {
  let isMaking = false;
  let waiting: Job | null = null;
  let pictures: ReadonlyMap<string, PreviewPicture> = new Map();

  async function next(): Promise<void> {
    if (isMaking || waiting === null) return;
    const { request, answer } = waiting;
    waiting = null;
    isMaking = true;
    const outcome = await maker.make(request);
    isMaking = false;
    if (outcome.state === 'made') pictures = picturesOf(outcome.output);
    answer(outcome);
    await next();
  }

  return {
    make: (request) =>
      new Promise((resolve) => {
        waiting?.answer({ state: 'superseded' });
        waiting = { request, answer: resolve };
        void next();
      }),
    picture: (path) => pictures.get(path) ?? null,
  };
}

function picturesOf({ files }: ExportOutput): ReadonlyMap<string, PreviewPicture> {
  const pictures = new Map<string, PreviewPicture>();
  for (const { path, content } of files) {
    const format = typeof content === 'string' ? null : pictureFormat(content);
    if (format === null || typeof content === 'string') continue;
    pictures.set(path, { mediaType: format.mediaType, bytes: content as Uint8Array<ArrayBuffer> });
  }
  return pictures;
}
