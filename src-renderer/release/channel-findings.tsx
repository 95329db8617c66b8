import { Info } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { RuleId } from '#core/checks/rule-ids.ts';
import { useAppState, useServices } from '../app/services.ts';
import { countWords } from '../checks/count-words.ts';

/** What is not said as a refusal or a warning of the channel itself. */
const shownHere: readonly RuleId[] = ['channel-degrades', 'channel-exceeds'];

/** What the copy desk finds for one channel, counted; leads to the first place in the text. */
export function ChannelFindings({ channel }: { readonly channel: string }) {
  const t = useTranslations('problems');
  const { checks, translate } = useServices();
  const problems = useAppState((state) => state.problems);
  const own = problems.filter(
    ({ rule, values }) =>
      shownHere.includes(rule) &&
      String(values?.['channel'] ?? '')
        .split(', ')
        .includes(channel),
  );
  const [first] = own;
  if (first === undefined) return null;
  const count = (severity: string) => own.filter((one) => one.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
  return (
    <p className="desk-note" data-tone="plain">
      <Info size={14} strokeWidth={2} aria-hidden />
      <span className="desk-note-text">
        {t('inChannel', { counts: countWords(counts, translate()) })}
        <Button className="desk-note-action" onPress={() => checks.show(first)}>
          {t('preflightShow')}
        </Button>
      </span>
    </p>
  );
}
