import { useEffect, useRef, useState } from 'react';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import { useServices } from '../../app/services.ts';
import { connectOutput, type OutputConnection } from './connect-output.ts';
import { noOutput, type OutputState } from './output-state.ts';

/** What the choice would be exported as now; `refresh` asks again at once. */
export function useOutput(choice: PreviewChoice): {
  readonly output: OutputState;
  readonly refresh: () => void;
} {
  const services = useServices();
  const [output, setOutput] = useState<OutputState>(noOutput);
  const connection = useRef<OutputConnection | null>(null);
  useEffect(() => {
    const made = connectOutput({ services, choice, onChange: setOutput });
    connection.current = made;
    return () => {
      connection.current = null;
      made.stop();
    };
  }, [services, choice]);
  return { output, refresh: () => connection.current?.refresh() };
}
