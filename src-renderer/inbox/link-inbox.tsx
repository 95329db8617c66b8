import { useTranslations } from 'use-intl';
import { TriageDetails } from './triage-details.tsx';
import { triageElementId } from './triage-focus.ts';
import { TriageHead } from './triage-head.tsx';
import { TriageLegend } from './triage-legend.tsx';
import { TriageList } from './triage-list.tsx';
import './link-inbox.css';
import './triage-row.css';

/** The links that came in, to be gone through by keys. */
export function LinkInbox() {
  const t = useTranslations('triage');
  return (
    <section
      className="triage"
      id={triageElementId}
      aria-label={t('title')}
      tabIndex={-1}
      data-takes-links=""
    >
      <TriageHead />
      <div className="triage-body">
        <TriageList />
        <TriageDetails />
      </div>
      <TriageLegend />
    </section>
  );
}
