import type { ExportFile } from '#core/export/target.ts';
import type { Made, MakeOutcome, MakeRequest, PlanOutcome, PlanRequest } from './export-maker.ts';

/** SHA-256 of pictures by their paths. */
export type KnownPictures = Readonly<Record<string, string>>;

export type MakerTask =
  | { readonly kind: 'plan'; readonly request: PlanRequest }
  | { readonly kind: 'make'; readonly request: MakeRequest };

/** To the process: plan or make this export. Pictures that the asker `has` are not sent again. */
export type MakerAsk = MakerTask & { readonly has: KnownPictures };

/** A file of an export; the asker has what is null. */
export interface SentFile extends Omit<ExportFile, 'content'> {
  readonly content: ExportFile['content'] | null;
}

export interface SentMade extends Omit<Made, 'output'> {
  readonly output: Omit<Made['output'], 'files'> & { readonly files: readonly SentFile[] };
}

export type MakerAnswer = PlanOutcome | Exclude<MakeOutcome, Made> | SentMade;
