/** A file's text, to be read and selected. */
export function TextView({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <pre className="output-text" role="region" aria-label={label} tabIndex={0}>
      {text}
    </pre>
  );
}
