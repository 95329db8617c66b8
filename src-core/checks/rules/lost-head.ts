import { lostHeads } from '../lost-heads.ts';
import type { SectionRule } from '../rule.ts';

/** An item without its head line, which reads like more of the item before. */
export const lostHead: SectionRule = {
  id: 'lost-head',
  severity: 'warning',
  sees: 'section',
  check: ({ text, section }) =>
    lostHeads(text, section).map(({ from, to, number }) => ({
      from,
      to,
      message: 'lostHead' as const,
      values: { number },
    })),
};
