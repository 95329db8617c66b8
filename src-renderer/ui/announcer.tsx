import { useAppState } from '../app/services.ts';

/** Says what happened to those who cannot see it; the key makes the same words be said again. */
export function Announcer() {
  const { id, text } = useAppState((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcer">
      <span key={id}>{text}</span>
    </div>
  );
}
