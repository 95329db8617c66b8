import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './menu.css';
import './small-select.css';

/** A choice among a few words, in a line of tools. */
export function SmallSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  /** The accessible name. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Button className="small-select-button">
        <SelectValue className="small-select-value" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="menu-popover">
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className="menu-item">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
