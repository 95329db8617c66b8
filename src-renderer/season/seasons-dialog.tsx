import { BookOpen } from 'lucide-react';
import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { CompilePanel } from './compile-panel.tsx';
import { DefinePanel } from './define-panel.tsx';
import { HighlightsPanel } from './highlights-panel.tsx';
import { outlineKey } from './outline-key.ts';
import { SeasonFacts } from './season-facts.tsx';
import { SeasonList } from './season-list.tsx';
import { SectionsPanel } from './sections-panel.tsx';
import { shownSeasons } from './shown-seasons.ts';
import './seasons-dialog.css';

/** The library's seasons; of the chosen one what is compiled, and into what. */
export function SeasonsDialog() {
  const t = useTranslations('seasons');
  const { seasons: service } = useServices();
  const library = useAppState((state) => state.library);
  const range = useAppState((state) => state.seasonRange);
  const language = useAppState((state) => state.seasonLanguage);
  const outlined = useAppState((state) => state.seasonOutline);
  const isBusy = useAppState((state) => state.seasonStep !== null);
  const shown = useMemo(
    () => (library === null ? null : shownSeasons(library, range)),
    [library, range],
  );
  if (shown === null) return null;
  const { chosen } = shown;
  const isRead = chosen !== null && outlined?.of === outlineKey(chosen, language);
  const outline = isRead ? outlined.outline : null;
  return (
    <DialogFrame
      title={t('title')}
      size="wide"
      isDismissable={!isBusy}
      onClose={() => service.close()}
    >
      <div className="seasons">
        <SeasonList shown={shown} />
        {chosen === null ? (
          <div className="seasons-main">
            <EmptyState icon={BookOpen} title={t('noneTitle')} text={t('noneText')} />
          </div>
        ) : (
          <div className="seasons-main" key={chosen.from}>
            <SeasonFacts season={chosen} outline={outline} />
            <Tabs className="seasons-tabs">
              <TabList className="seasons-tab-list" aria-label={t('parts')}>
                {(['compile', 'highlights', 'sections', 'define'] as const).map((id) => (
                  <Tab key={id} id={id} className="seasons-tab">
                    {t(`tab-${id}`)}
                  </Tab>
                ))}
              </TabList>
              <TabPanel id="compile" className="seasons-panel">
                <CompilePanel season={chosen} outline={outline} />
              </TabPanel>
              <TabPanel id="highlights" className="seasons-panel">
                <HighlightsPanel season={chosen} outline={outline} />
              </TabPanel>
              <TabPanel id="sections" className="seasons-panel">
                <SectionsPanel outline={outline} />
              </TabPanel>
              <TabPanel id="define" className="seasons-panel">
                <DefinePanel key={`${chosen.from}-${chosen.to}`} season={chosen} shown={shown} />
              </TabPanel>
            </Tabs>
          </div>
        )}
      </div>
    </DialogFrame>
  );
}
