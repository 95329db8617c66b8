import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';
import { placeBeside, type Box } from './place-beside.ts';
import { tourSteps } from './tour-steps.ts';
import './tour-card.css';

function boxOf(selector: string): Box | null {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box === undefined || box.width === 0 ? null : box;
}

/** What had the keyboard before the tour. */
let cameFrom: Element | null = null;

/** One step of the tour, beside what it tells of. The window can be used meanwhile. */
export function TourCard({ step }: { readonly step: number }) {
  const t = useTranslations('tour');
  const { run, store, preferences } = useServices();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const [ring, setRing] = useState<Box | null>(null);
  const { id, anchor } = tourSteps[step] ?? tourSteps[0];
  const isLast = step === tourSteps.length - 1;

  useLayoutEffect(() => {
    const put = (): void => {
      const box = boxOf(anchor);
      setRing(box);
      const { offsetWidth = 0, offsetHeight = 0 } = card.current ?? {};
      setPlace(
        placeBeside(
          box,
          { width: offsetWidth, height: offsetHeight },
          { width: window.innerWidth, height: window.innerHeight },
        ),
      );
    };
    put();
    window.addEventListener('resize', put);
    return () => window.removeEventListener('resize', put);
  }, [anchor]);

  // Its title and text are read when it gets the focus.
  useEffect(() => {
    cameFrom ??= document.activeElement;
    card.current?.focus();
    // A palette that closes gives the focus back to where it was, a frame later.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => card.current?.focus()));
    return () => cancelAnimationFrame(frame);
  }, []);

  const go = (to: number | null): void => {
    store.setState({ tourStep: to });
    if (to !== null) return;
    preferences.change({ welcomeDone: true });
    const before = cameFrom;
    cameFrom = null;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus();
    } else run('view.focus-editor');
  };

  function keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') go(null);
    else if (event.key === 'ArrowRight' && !isLast) go(step + 1);
    else if (event.key === 'ArrowLeft' && step > 0) go(step - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      {ring === null ? null : (
        <div
          className="tour-ring"
          aria-hidden
          style={{ left: ring.left, top: ring.top, width: ring.width, height: ring.height }}
        />
      )}
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        tabIndex={-1}
        style={place ?? { visibility: 'hidden' }}
        onKeyDown={keyDown}
      >
        <p className="tour-count">{t('step', { at: step + 1, of: tourSteps.length })}</p>
        <h2 className="tour-title" id="tour-title">
          {t(`${id}Title`)}
        </h2>
        <p className="tour-text" id="tour-text">
          {t(`${id}Text`)}
        </p>
        <div className="tour-actions">
          {isLast ? null : <TextButton label={t('skip')} onPress={() => go(null)} />}
          {step === 0 ? null : <TextButton label={t('back')} onPress={() => go(step - 1)} />}
          <TextButton
            label={isLast ? t('done') : t('next')}
            tone="strong"
            onPress={() => go(isLast ? null : step + 1)}
          />
        </div>
      </div>
    </>
  );
}
