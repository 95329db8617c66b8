import { Tooltip } from 'react-aria-components';
import './hint.css';

/** A tooltip: a few words and the shortcut. */
export function Hint({
  text,
  keys,
}: {
  readonly text: string;
  readonly keys?: string | undefined;
}) {
  return (
    <Tooltip className="hint" offset={6}>
      {text}
      {keys === undefined ? null : <kbd className="hint-keys">{keys}</kbd>}
    </Tooltip>
  );
}
