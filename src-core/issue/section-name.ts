import { sectionKeys } from './section-key.ts';

/** Whether two section titles name the same section: without emoji, signs, blanks and case, in either language. */
export function isSameSection(one: string, other: string): boolean {
  if (one === other) return true;
  const keys = sectionKeys(one).filter((key) => key !== '');
  return sectionKeys(other).some((key) => keys.includes(key));
}
