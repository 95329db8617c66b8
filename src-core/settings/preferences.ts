import { z } from 'zod';
import { languages } from '../messages/translator.ts';

export const viewModes = ['edit', 'split', 'preview'] as const;
export type ViewMode = (typeof viewModes)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person set and may lose without losing work; kept by electron-store in the main process. */
export const preferencesSchema = z.object({
  language: z.enum(['system', ...languages]).default('system'),
  theme: z.enum(themes).default('system'),
  /** Save by itself two seconds after the last change. */
  autosave: z.boolean().default(true),
  viewMode: z.enum(viewModes).default('split'),
  libraryShown: z.boolean().default(true),
  outlineShown: z.boolean().default(true),
  /** Sizes of the panes in percent, by panel group and pane, as react-resizable-panels reports them. */
  paneSizes: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  /** The target of the last export, by library path and file: what Ctrl+E repeats. */
  lastTargets: z.record(z.string(), z.string()).default({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const preferencesChangeSchema = preferencesSchema.partial();
export type PreferencesChange = z.infer<typeof preferencesChangeSchema>;
