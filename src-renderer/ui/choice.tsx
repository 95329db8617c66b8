import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './choice.css';
import './menu.css';

interface ChoiceOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** One value out of a few, as a button that opens the list of them. */
export function Choice<Id extends string>({
  label,
  value,
  options,
  onChange,
}: {
  /** The accessible name; the caller shows it where it is wanted. */
  readonly label: string;
  readonly value: Id;
  readonly options: readonly ChoiceOption<Id>[];
  readonly onChange: (value: Id) => void;
}) {
  return (
    <Select
      aria-label={label}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id);
      }}
    >
      <Button className="choice-button">
        <SelectValue className="choice-value" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="menu-popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} className="menu-item choice-option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
