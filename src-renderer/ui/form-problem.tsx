/** Why a form cannot be taken as it is, said aloud as it comes; nothing where it can. */
export function FormProblem({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="dialog-problem" role="alert">
      {text}
    </p>
  );
}
