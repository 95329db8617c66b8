import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReleasePlan } from '#core/ipc/release-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';

/** The earlier issue that goes public in full with this one, and one click that does it. */
export function ProposalLine({ plan }: { readonly plan: ReleasePlan }) {
  const t = useTranslations('release');
  const { release } = useServices();
  const isRunning = useAppState((state) => state.releaseProgress !== null);
  const { proposal } = plan;
  if (proposal === null) return null;
  const number = String(proposal.number);
  const words = proposal.isDone
    ? t('proposalDone', { number })
    : t(proposal.isDue ? 'proposal' : 'proposalLater', { number });
  return (
    <div className="desk-proposal">
      <CalendarClock size={16} strokeWidth={1.75} aria-hidden />
      <span className="desk-proposal-words">{words}</span>
      {proposal.isDue && !proposal.isDone ? (
        <TextButton
          label={t('proposalRun', { number })}
          isDisabled={isRunning}
          onPress={() => void release.runProposal()}
        />
      ) : null}
    </div>
  );
}
