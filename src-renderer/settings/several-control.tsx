import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';

/** Any of a few, each with a box to tick. */
export function SeveralControl({
  label,
  describedBy,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly describedBy: string;
  readonly value: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string[]) => void;
}) {
  return (
    <CheckboxGroup
      className="setting-several"
      aria-label={label}
      aria-describedby={describedBy}
      value={[...value]}
      onChange={onChange}
    >
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id} className="setting-box">
          <span className="setting-tick" aria-hidden>
            <Check size={12} strokeWidth={3} />
          </span>
          {option.label}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
