import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState } from '../app/services.ts';
import { isStripShown } from '../state/tab-state.ts';
import { presentTabs } from './shown-tabs.ts';

// No part that holds the keys while it loads: nobody waits for it.
const TabStrip = lazy(async () => ({ default: (await import('./tab-strip.tsx')).TabStrip }));

/** The room of the tabs, as soon as there is one issue to change to; they come once they are loaded. */
export function TabStripPlace() {
  const isShown = useAppState((state) => isStripShown(presentTabs(state)));
  const t = useTranslations('tabs');
  if (!isShown) return null;
  return (
    <nav className="tab-strip-place" aria-label={t('strip')}>
      <Suspense fallback={null}>
        <TabStrip />
      </Suspense>
    </nav>
  );
}
