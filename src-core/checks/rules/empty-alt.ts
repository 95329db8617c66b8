import type { BlockRule } from '../rule.ts';

/** An image without words for those who do not see it. */
export const emptyAlt: BlockRule = {
  id: 'empty-alt',
  severity: 'warning',
  sees: 'block',
  check: ({ images }) =>
    images.flatMap(({ from, to, alt }) =>
      alt.trim() === '' ? [{ from, to, message: 'emptyAlt' as const }] : [],
    ),
};
