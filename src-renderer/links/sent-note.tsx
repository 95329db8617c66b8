import { useEffect, useState } from 'react';
import { useServices } from '../app/services.ts';

const pauseMs = 300;

/** Says below a form's address which of its addresses an earlier issue has sent. */
export function SentNote({ addresses }: { readonly addresses: readonly string[] }) {
  const { links } = useServices();
  const [lines, setLines] = useState<readonly string[]>([]);
  const key = addresses.join('\n');
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const asked = key.split('\n').filter((each) => each !== '');
      const show = async () => {
        const found = await links.ask(asked);
        if (isCurrent) setLines(found.map((sent) => links.describe(sent)));
      };
      void show();
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, links]);
  return (
    <div role="status">
      {lines.map((line) => (
        <p key={line} className="form-help form-sent">
          {line}
        </p>
      ))}
    </div>
  );
}
