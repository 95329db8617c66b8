import { MenuItem } from 'react-aria-components';

/** One line of a menu: its words, a quieter note below, and something at the end. */
export function MenuRow({
  id,
  label,
  note,
  end,
  isDisabled = false,
  onAction,
}: {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly end?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}) {
  return (
    <MenuItem
      className="menu-item"
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
    >
      <span className="menu-item-text">
        <span>{label}</span>
        {note === undefined ? null : <span className="menu-item-note">{note}</span>}
      </span>
      {end === undefined ? null : <span className="menu-item-end">{end}</span>}
    </MenuItem>
  );
}
