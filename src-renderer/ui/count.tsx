import { useLocale } from 'use-intl';

/** A number as the window's language writes it. */
export function Count({ of }: { readonly of: number }) {
  return of.toLocaleString(useLocale());
}
