import type { ExportOptions } from '#core/export/edition/edition-settings.ts';
import { refusal, type ReportEntry } from '#core/export/report.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { assertNever } from '#core/result.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';

/** An export that is to be planned or made; it crosses to the process that does it. */
export interface PlanRequest {
  readonly targetId: string;
  /** The issue's file in its library, with extension and forward slashes. */
  readonly issueId: string;
  readonly text: string;
  readonly options: ExportOptions;
  /** What the library sets for the parse of its issues. */
  readonly settings: LibrarySettings;
}

/**
 * Where the text files are that the target has to see: below a folder, nowhere yet (it may make them),
 * or where nobody may look (it leaves them alone).
 */
type SeenFiles = { readonly folder: string } | 'absent' | 'unseen';

export interface MakeRequest extends PlanRequest {
  /** The library's real folder, for pictures. */
  readonly libraryFolder: string;
  readonly seen: SeenFiles;
  /** The key of what the asker has already, which is not made again; null for nothing. */
  readonly known: string | null;
}

export interface Refused {
  readonly state: 'refused';
  readonly reasons: readonly ReportEntry[];
}

interface Planned {
  readonly state: 'planned';
  /** The text files below the export's folder that it has to see. */
  readonly reads: readonly string[];
}

interface Same {
  readonly state: 'same';
}

export interface Made {
  readonly state: 'made';
  /** The same for as long as everything is that the export is made of. */
  readonly key: string;
  readonly output: ExportOutput;
  /** What a person should know before it goes out; it refuses nothing. */
  readonly warnings: readonly ReportEntry[];
  readonly reads: readonly string[];
}

/** Why there is no answer: over its budget or its memory, cancelled by the asker, or a mistake of Galley's. */
export type NoAnswer =
  | { readonly state: 'too-complex'; readonly seconds: number }
  | { readonly state: 'cancelled' }
  | { readonly state: 'broke'; readonly cause: string };

export type PlanOutcome = Planned | Refused | NoAnswer;
export type MakeOutcome = Made | Same | Refused | NoAnswer;

/**
 * Makes exports without putting them anywhere. A text that stalls one is given up, so no maker of the
 * window works in the main process.
 */
export interface ExportMaker {
  readonly plan: (request: PlanRequest, signal?: AbortSignal) => Promise<PlanOutcome>;
  readonly make: (request: MakeRequest, signal?: AbortSignal) => Promise<MakeOutcome>;
}

/** Why something that was not made is refused; a cancelled export has no reasons. */
export function reasonsOf(outcome: Refused | NoAnswer): readonly ReportEntry[] {
  switch (outcome.state) {
    case 'refused':
      return outcome.reasons;
    case 'cancelled':
      return [];
    case 'too-complex':
      return [refusal(1, 'document', 'tooComplex', { seconds: outcome.seconds })];
    case 'broke':
      return [refusal(1, 'release', 'exportBroke', { cause: outcome.cause })];
    default:
      return assertNever(outcome);
  }
}
