import type { Issue } from '../issue/model.ts';
import type { Result } from '../result.ts';
import type { ReportEntry } from './report.ts';

export const editions = ['full', 'digest'] as const;
export type Edition = (typeof editions)[number];

/** An issue as an exporter sees it. */
export interface ExportSource {
  /** The whole document: LF line ends, no BOM. */
  readonly text: string;
  readonly issue: Issue;
  /** The file's name in its library, with extension and forward slashes. */
  readonly fileName: string;
}

export interface ExportOptions {
  readonly edition: Edition;
  /** Null takes the issue as it is. */
  readonly language: 'zh' | 'en' | null;
}

/** A local picture that an export needs; `path` is relative to the issue's own folder. */
export interface PictureRequest {
  readonly path: string;
  readonly line: number;
}

/** A picture as the shell found it; `bytes` is null when it is missing or unreadable. */
export interface Picture {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array | null;
}

export interface ExportFile {
  /** Relative to the chosen folder, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface ExportOutput {
  readonly files: readonly ExportFile[];
  /** What goes to the clipboard, for targets that are pasted. */
  readonly clipboard: { readonly html: string; readonly text: string } | null;
  readonly report: readonly ReportEntry[];
}

/**
 * Where an edition goes. Pure: the shell finds the pictures that `pictures` asks for, hands them to
 * `export`, and writes or copies what comes back.
 */
export interface Target {
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly title: string;
  /** Where the output goes first: files into a folder, or the clipboard. */
  readonly kind: 'files' | 'clipboard';
  /** The page where the clipboard is pasted, null for files. */
  readonly editorUrl: string | null;
  pictures(source: ExportSource): readonly PictureRequest[];
  /** The error is the list of reasons for which the export is refused. */
  export(
    source: ExportSource,
    options: ExportOptions,
    pictures: readonly Picture[],
  ): Result<ExportOutput, readonly ReportEntry[]>;
}
