import { lazy, Suspense } from 'react';
import { useAppState } from '../app/services.ts';

// No parts that hold the keys while they load: nobody waits for them.
const TourCard = lazy(async () => ({ default: (await import('./tour-card.tsx')).TourCard }));
const WelcomeBar = lazy(async () => ({ default: (await import('./welcome-bar.tsx')).WelcomeBar }));

/** The line above the sample, until the tour was taken or declined. */
export function Welcome() {
  const isShown = useAppState(
    ({ library, preferences, tourStep }) =>
      library?.isSample === true && !preferences.welcomeDone && tourStep === null,
  );
  return <Suspense fallback={null}>{isShown ? <WelcomeBar /> : null}</Suspense>;
}

/** The step of the tour that is shown, if any. */
export function Tour() {
  const step = useAppState((state) => state.tourStep);
  // Panes come and go with the width of the window and with what is shown.
  const layout = useAppState(({ preferences: shown, windowWidth }) =>
    [windowWidth, shown.viewMode, shown.libraryShown, shown.outlineShown, shown.deskShown].join(),
  );
  return (
    <Suspense fallback={null}>
      {step === null ? null : <TourCard key={`${step} ${layout}`} step={step} />}
    </Suspense>
  );
}
