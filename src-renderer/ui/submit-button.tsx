import { Button } from 'react-aria-components';
import './text-button.css';

/** The main action of a form, which Enter in its fields does too. */
export function SubmitButton({ label }: { readonly label: string }) {
  return (
    <Button type="submit" className="text-button" data-tone="strong">
      {label}
    </Button>
  );
}
