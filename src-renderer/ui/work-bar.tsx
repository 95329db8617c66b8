import { ProgressBar } from 'react-aria-components';
import './work-bar.css';

/** How far long work is; of a total of 0 it only shows that something goes on. */
export function WorkBar({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  const isKnown = total > 0;
  const known = isKnown ? { value: (done / total) * 100 } : { isIndeterminate: true };
  return (
    <ProgressBar aria-label={label} className="work-bar" {...known}>
      {({ percentage }) => (
        <span
          className="work-bar-done"
          data-busy={!isKnown || undefined}
          style={{ inlineSize: isKnown ? `${percentage ?? 0}%` : '30%' }}
        />
      )}
    </ProgressBar>
  );
}
