import type { ItemPlace } from '#core/issue/operations/operation.ts';

/** `2` as people count sections is 1 here; null when it is no whole number from 1. */
export function readSectionPlace(value: string): number | null {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) - 1 : null;
}

/** `1.3` is the third item of the first section. */
export function readItemPlace(value: string): ItemPlace | null {
  const [section, item, more] = value.split('.').map(readSectionPlace);
  if (section === undefined || section === null || more !== undefined) return null;
  return item === undefined || item === null ? null : { section, item };
}
