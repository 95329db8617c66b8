import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addedSeason } from '#core/season/season-changes.ts';
import { useServices } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { rangeProblem } from './range-problem.ts';
import type { ShownSeasons } from './shown-seasons.ts';

/** A run of issues that becomes a season of its own. */
export function AddSeason({
  shown: { seasons, length },
  onDone,
}: {
  readonly shown: ShownSeasons;
  readonly onDone: () => void;
}) {
  const t = useTranslations('seasons');
  const { seasons: service } = useServices();
  const next = Math.max(0, ...seasons.map(({ to }) => to)) + 1;
  const [from, setFrom] = useState(String(next));
  const [to, setTo] = useState(String(next + (length ?? 30) - 1));
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const found = rangeProblem(from, to, seasons, null, t);
    setProblem(found);
    if (found !== null) return;
    const range = { from: Number(from), to: Number(to) };
    if (!(await service.change(addedSeason(range)))) return;
    service.choose(range);
    onDone();
  }

  return (
    <form
      className="seasons-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="seasons-pair">
        <FormField label={t('from')} value={from} onChange={setFrom} autoFocus />
        <FormField label={t('to')} value={to} onChange={setTo} />
      </div>
      <FormProblem text={problem} />
      <div className="dialog-actions">
        <TextButton label={t('cancel')} onPress={onDone} />
        <SubmitButton label={t('save')} />
      </div>
    </form>
  );
}
