export const searchId = 'search';
export const searchFieldId = 'search-field';

/** Into the field, with its words selected. */
export function focusSearch(): void {
  const field = document.getElementById(searchFieldId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

export function isSearchFocused(): boolean {
  const search = document.getElementById(searchId);
  return search?.contains(document.activeElement) === true;
}
