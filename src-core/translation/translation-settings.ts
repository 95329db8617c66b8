import { z } from 'zod';
import { issueLanguages } from '../issue/model.ts';

/** `translation` of galley.yaml. */
export const translationSettingsSchema = z.object({
  /** The language that the others are translated from; found out when absent (twins/source-language.ts). */
  source: z.enum(issueLanguages).optional(),
  /**
   * What the one who translates is to know, added to Galley's own words; or the path of such a text below the
   * library, when it ends in .md or .txt.
   */
  instructions: z.string().max(20_000).optional(),
  /** How words of one language are called in the other; only those that occur are given along. */
  glossary: z.record(z.string().min(1).max(200), z.string().min(1).max(200)).optional(),
  /**
   * A program that reads the prompt and prints the answer. No shell reads it (images/publish-command.ts).
   * It runs only after a yes on this machine.
   */
  command: z.string().min(1).max(1000).optional(),
});

/** The path below the library that `instructions` names; null when it is the text itself. */
export function instructionsFile(instructions: string | undefined): string | null {
  const path = instructions?.trim() ?? '';
  return /^[^\n]+\.(?:md|txt)$/iu.test(path) ? path : null;
}
