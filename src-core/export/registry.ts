import { markdownFileTarget } from './engines/markdown-file/markdown-file.ts';
import { richPasteTarget } from './engines/rich-paste/rich-paste.ts';
import type { Target } from './target.ts';
import { astro } from './targets/astro.ts';
import { substack } from './targets/substack.ts';

/** Every target, in the order in which it is offered. */
export const targets: readonly Target[] = [markdownFileTarget(astro), richPasteTarget(substack)];

/** The target of an id; null when there is none. */
export function findTarget(id: string): Target | null {
  return targets.find((target) => target.id === id) ?? null;
}
