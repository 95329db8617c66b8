import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { MadePreview } from '#core/ipc/preview-shapes.ts';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../../app/services.ts';
import { useDarkWindow } from '../../ui/use-dark-window.ts';
import { describeParts, partLabel } from './describe-parts.ts';
import { OutputPartView } from './output-part-view.tsx';
import { outputParts } from './output-parts.ts';
import { LookTools } from './look-tools.tsx';
import { NoFolder, OutputTroubleView } from './output-trouble-view.tsx';
import { lookOf, looksFor } from './part-look.ts';
import { ReportBar } from './report-bar.tsx';
import { useOutput } from './use-output.ts';
import './output.css';

/** The exporter's own output for a target or channel, as its readers and as its files have it. */
export function OutputPreview({ choice }: { readonly choice: PreviewChoice }) {
  const t = useTranslations('preview');
  const { output, refresh } = useOutput(choice);
  const [chosenPart, setChosenPart] = useState<string | null>(null);
  const { made, trouble, isUpdating } = output;
  const isShown = made !== null && trouble?.kind !== 'refused' && trouble?.kind !== 'failed';

  return (
    <div className="output" aria-busy={isUpdating}>
      {trouble === null ? null : <OutputTroubleView trouble={trouble} hasLast={isShown} />}
      {isShown && made.hasFolder === false ? <NoFolder choice={choice} onChosen={refresh} /> : null}
      {isShown ? (
        <OutputBody
          made={made}
          choice={choice}
          chosenPart={chosenPart}
          onPart={setChosenPart}
          isUpdating={isUpdating}
        />
      ) : trouble === null ? (
        <p className="output-wait">{t('preparing')}</p>
      ) : null}
    </div>
  );
}

function OutputBody({
  made,
  choice,
  chosenPart,
  onPart,
  isUpdating,
}: {
  readonly made: MadePreview;
  readonly choice: PreviewChoice;
  readonly chosenPart: string | null;
  readonly onPart: (id: string) => void;
  readonly isUpdating: boolean;
}) {
  const t = useTranslations('preview');
  const { translate } = useServices();
  const looks = useAppState((state) => state.preferences.previewLooks);
  const isDarkWindow = useDarkWindow();
  const parts = outputParts(made);
  const shown = parts.find(({ id }) => id === chosenPart) ?? parts[0];
  const lookFor = (part: (typeof parts)[number]) =>
    lookOf(part, choice.targetId, looks[choice.targetId], isDarkWindow);
  if (shown === undefined) return <p className="output-wait">{t('nothing')}</p>;
  return (
    <>
      <Tabs
        className="output-tabs"
        selectedKey={shown.id}
        onSelectionChange={(key) => onPart(String(key))}
      >
        <div className="output-head">
          <TabList className="output-tab-list" aria-label={t('parts')}>
            {parts.map((part) => (
              <Tab key={part.id} id={part.id} className="output-tab">
                {partLabel(part, parts, translate())}
              </Tab>
            ))}
          </TabList>
          <LookTools
            id={choice.targetId}
            look={lookFor(shown)}
            offered={looksFor(shown, lookFor(shown).isSource)}
          />
        </div>
        {parts.map((part) => (
          <TabPanel key={part.id} id={part.id} className="output-panel">
            <OutputPartView part={part} made={made} look={lookFor(part)} />
          </TabPanel>
        ))}
      </Tabs>
      <ReportBar
        report={made.report}
        summary={isUpdating ? t('updating') : describeParts(made, translate())}
      />
    </>
  );
}
