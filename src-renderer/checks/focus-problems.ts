/** The list's place in the page, by which commands find it. */
export const problemsElementId = 'problems';

export function focusProblems(): void {
  const list = document.querySelector<HTMLElement>(`#${problemsElementId}`);
  const row = list?.querySelector<HTMLElement>('[role=row]');
  (row ?? list)?.focus();
}
