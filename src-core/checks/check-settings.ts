import { z } from 'zod';
import { ruleIds, severities, type RuleId, type Severity } from './rule-ids.ts';

/** `checks` of galley.yaml: how much each rule counts, or `off`. */
export const checkSettingsSchema = z.partialRecord(z.enum(ruleIds), z.enum([...severities, 'off']));
export type CheckSettings = z.infer<typeof checkSettingsSchema>;

/** How much a rule counts in a library; null when it is off there. */
export function severityOf(
  { id, severity }: { readonly id: RuleId; readonly severity: Severity },
  settings: CheckSettings,
): Severity | null {
  const set = settings[id];
  if (set === 'off') return null;
  return set ?? severity;
}
