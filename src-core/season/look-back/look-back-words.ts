import type { Translate } from '../../messages/translator.ts';
import type { LookBack, MissingIssue } from './look-back.ts';

const lacking = { title: 'noTitle', date: 'noDate', address: 'noAddress' } as const;

/** Why an issue does not look back at one of those that its rule names. */
export function missingWords(
  { number: counted, lacks }: MissingIssue,
  translate: Translate,
): string {
  const number = String(counted);
  if (lacks === null) return translate('lookBack.noIssue', { number });
  const [first = 'address'] = lacks;
  return translate(`lookBack.${lacking[first]}`, { number });
}

/** What was done, in a line. */
export function lookBackOutcome({ written, there }: LookBack, translate: Translate): string {
  if (written.length > 0) {
    return translate('lookBack.written', { count: written.length, numbers: written.join(', ') });
  }
  return translate(there.length > 0 ? 'lookBack.nothing' : 'lookBack.nothingYet');
}
