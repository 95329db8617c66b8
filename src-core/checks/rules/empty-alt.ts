import type { BlockRule, Problem } from '../rule.ts';

/** `![][picture]`. */
const byReference = /!\[\s*\](?=\[[^\]\n]+\])/gu;
const fileName = /^[\w-]+\.(?:png|jpe?g|gif|webp|avif|svg)$/iu;

/** An image without words for those who do not see it. */
export const emptyAlt: BlockRule = {
  id: 'empty-alt',
  severity: 'warning',
  sees: 'block',
  check: ({ images, prose }) => [
    ...images.flatMap(({ from, to, alt }): readonly Problem[] => {
      if (alt.trim() === '') return [{ from, to, message: 'emptyAlt' }];
      return fileName.test(alt.trim()) ? [{ from, to, message: 'emptyAlt', severity: 'hint' }] : [];
    }),
    ...(prose.includes('![')
      ? [...prose.matchAll(byReference)].map(({ 0: whole, index }): Problem => ({
          from: index,
          to: index + whole.length,
          message: 'emptyAlt',
        }))
      : []),
  ],
};
