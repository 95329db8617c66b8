import { useEffect, useMemo, useRef } from 'react';
import { useServices } from '../../app/services.ts';
import { followOutputText } from './follow-output.ts';

/** A file's text, to be read and selected; it scrolls with the editor. */
export function TextView({ label, text }: { readonly label: string; readonly text: string }) {
  const services = useServices();
  const place = useRef<HTMLPreElement>(null);
  useEffect(
    () => (place.current === null ? undefined : followOutputText(place.current, services)),
    [services],
  );
  // Each line has a place of its own.
  const lines = useMemo(() => text.split(/(?<=\n)/u), [text]);
  return (
    <pre ref={place} className="output-text" role="region" aria-label={label} tabIndex={0}>
      {lines.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </pre>
  );
}
