import type { Issue } from '../issue/model.ts';
import type { ParseProfile } from '../issue/profile/parse-profile.ts';
import type { Result } from '../result.ts';
import type { Content } from './audit/content.ts';
import type { ExportOptions } from './edition/edition-settings.ts';
import type { ReportEntry } from './report.ts';

/** An issue, or an edition of it, as an exporter sees it. */
export interface ExportSource {
  /** The whole document: LF line ends, no BOM. */
  readonly text: string;
  readonly issue: Issue;
  /** The file's name in its library, with extension and forward slashes. */
  readonly fileName: string;
  /** What the library's issues are read by, as `issue` was; null or missing when it has set nothing. */
  readonly profile?: ParseProfile | null;
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

/**
 * A text file below the export's folder; `content` (LF line ends) is null when it is not there. A file that
 * is there but is no text is not given at all.
 */
export interface GivenFile {
  readonly path: string;
  readonly content: string | null;
}

/** What the shell found of what an export asked for. */
export interface Given {
  readonly pictures: readonly Picture[];
  readonly files: readonly GivenFile[];
}

export interface ExportFile {
  /** Relative to the chosen folder, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What the page calls a picture where that does not lead to its path, because the site serves it elsewhere. */
  readonly address?: string;
}

export const copyKinds = ['title', 'subtitle', 'body', 'message', 'caption', 'teaser'] as const;

/** One thing to paste; a target that is pasted has them in the order in which they are needed. */
export interface CopyPart {
  /** Unique in its export and the same in the next one: `title`, `body`, `message-2`. */
  readonly id: string;
  readonly kind: (typeof copyKinds)[number];
  /** Null where only plain text is pasted. */
  readonly html: string | null;
  readonly text: string;
  /** How much of what the place allows it takes, where there is a limit. */
  readonly count?: CopyCount | undefined;
}

/** UTF-16 units, UTF-8 bytes, graphemes, or the place's own measure. */
export const copyUnits = ['units', 'bytes', 'graphemes', 'weight'] as const;

interface CopyCount {
  readonly used: number;
  readonly limit: number;
  readonly unit: (typeof copyUnits)[number];
}

/**
 * A page that the shell makes a file of by showing it: a picture of `width` by `height` CSS pixels, or, where
 * `path` ends in `.pdf`, as many sheets as it takes, of the size that its own style names.
 */
interface ShownPage {
  readonly path: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** A change of a file that is there already; refused when it no longer holds `before`. */
interface FilePatch {
  /** Relative to the chosen folder, with forward slashes. */
  readonly path: string;
  /** Null makes the file. */
  readonly before: string | null;
  readonly after: string;
}

export interface ExportOutput {
  readonly files: readonly ExportFile[];
  /** What is put on the clipboard, part by part; empty for targets that only have files. */
  readonly copies: readonly CopyPart[];
  readonly pages: readonly ShownPage[];
  readonly patches: readonly FilePatch[];
  readonly report: readonly ReportEntry[];
}

export const targetKinds = ['files', 'clipboard', 'message', 'archive'] as const;
/**
 * Where the output goes first: files into a folder, a page or messages onto the clipboard, or an
 * archive whose own files are changed with it.
 */
type TargetKind = (typeof targetKinds)[number];

/**
 * Where an edition goes. Pure: the shell finds what `pictures` and `reads` ask for, hands it to
 * `export`, and writes or copies what comes back. A source is the edition's own text, so a target
 * knows neither editions nor languages; lines of its report are those of that text.
 */
export interface Target {
  readonly id: string;
  /** A proper name, the same in every language. */
  readonly title: string;
  readonly kind: TargetKind;
  /** The page where its parts are pasted, null for files. */
  readonly editorUrl: string | null;
  /** Which pictures it needs, where these are not all that the text shows. */
  pictures?(source: ExportSource): readonly PictureRequest[];
  /**
   * Whether it is also given the library's own copies of pictures that stand on the web, by their addresses,
   * because its output shows pictures without a network.
   */
  readonly embedsCopies?: boolean;
  /** Whether pages of a later day are not shown until then. */
  readonly hidesFuture?: boolean;
  /** The text files below the export's folder that it has to see; missing for none. */
  reads?(source: ExportSource, options: ExportOptions): readonly string[];
  /** The error is the list of reasons for which the export is refused. */
  export(
    source: ExportSource,
    options: ExportOptions,
    given: Given,
  ): Result<ExportOutput, readonly ReportEntry[]>;
  /** What readers of its output get, read from the output itself. */
  readBack(output: ExportOutput): Content;
}
