import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import './committed-field.css';

/** A line of text that counts once it is left or Enter is pressed; Escape brings the old one back. */
export function CommittedField({
  label,
  value,
  placeholder = '',
  onCommit,
}: {
  /** The accessible name; the caller shows it where it is wanted. */
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);

  function commit(): void {
    setDraft(null);
    if (draft !== null && draft.trim() !== value) onCommit(draft.trim());
  }

  return (
    <TextField aria-label={label} value={draft ?? value} onChange={setDraft} onBlur={commit}>
      <Input
        className="committed-input"
        placeholder={placeholder}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
          }
        }}
      />
    </TextField>
  );
}
