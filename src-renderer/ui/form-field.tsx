import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import './form-field.css';

/** One labelled field of a form; `rows` makes it a text of several lines. */
export function FormField({
  label,
  help,
  value,
  onChange,
  rows,
  isDisabled = false,
  autoFocus = false,
  selectsOnFocus = false,
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** What is there is only a proposal: typing or pasting replaces it. */
  readonly selectsOnFocus?: boolean;
}) {
  return (
    <TextField
      className="form-field"
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
    >
      <Label className="form-label">{label}</Label>
      {rows === undefined ? (
        <Input className="form-input" spellCheck={false} />
      ) : (
        <TextArea
          className="form-input form-lines"
          rows={rows}
          spellCheck={false}
          onFocus={(event) => {
            if (selectsOnFocus) event.target.select();
          }}
        />
      )}
      {help === undefined ? null : (
        <Text slot="description" className="form-help">
          {help}
        </Text>
      )}
    </TextField>
  );
}
