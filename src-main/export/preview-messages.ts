import type { ExportOptions } from '#core/export/edition/edition-settings.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import type { CopyPart, ExportOutput } from '#core/export/target.ts';

/** To the previewer's process: make this export. */
export interface PreviewRequest {
  readonly targetId: string;
  readonly issueId: string;
  readonly text: string;
  readonly options: ExportOptions;
  /** What the library sets for the parse of its issues. */
  readonly settings: LibrarySettings;
  /** The library's real folder, for pictures. */
  readonly libraryFolder: string;
  /** Where the files are that the target has to see; null when nobody has chosen it. */
  readonly exportFolder: string | null;
}

export interface MadeFile {
  readonly path: string;
  readonly text: string | null;
  readonly size: number;
  readonly picture: MadePicture | null;
}

interface MadePicture {
  readonly mediaType: string;
  /** Null when the answer before this one had the same picture under this path. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

interface MadeOutput extends Pick<ExportOutput, 'pages' | 'patches' | 'report'> {
  readonly state: 'made';
  readonly copies: readonly CopyPart[];
  readonly files: readonly MadeFile[];
  readonly hasFolder: boolean | null;
}

export type PreviewAnswer =
  MadeOutput | { readonly state: 'refused'; readonly reasons: readonly ReportEntry[] };

/** From the process: once, that it runs, and then one answer for each request. */
export type PreviewReport = { readonly started: true } | { readonly answer: PreviewAnswer | null };
