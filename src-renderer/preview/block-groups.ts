/** In a flat list of thousands of blocks every change is laid out anew with all of them. */
const mostInGroup = 40;

/** The blocks of a page in groups, so that those out of sight need no layout. */
export interface BlockGroups {
  /** Puts a block behind another one; null for the first of the page. */
  insert(block: HTMLElement, before: HTMLElement | null): void;
  remove(blocks: readonly HTMLElement[]): void;
}

export function createBlockGroups(page: HTMLElement): BlockGroups {
  const newGroup = (): HTMLElement => {
    const group = page.ownerDocument.createElement('div');
    group.className = 'group';
    return group;
  };

  /** A group with room right behind the block, which stands at the end of its own. */
  function groupAfter(block: HTMLElement, group: Element): Element {
    const isLast = block.nextElementSibling === null;
    if (isLast && group.childElementCount < mostInGroup) return group;
    const next = newGroup();
    group.after(next);
    if (isLast) return next;
    while (block.nextElementSibling !== null) next.append(block.nextElementSibling);
    return group.childElementCount < mostInGroup ? group : groupAfter(block, group);
  }

  return {
    insert(block, before) {
      const group = before?.parentElement ?? null;
      if (before === null || group === null) {
        const first = page.querySelector(':scope > .group');
        const lead = newGroup();
        if (first === null) page.append(lead);
        else first.before(lead);
        lead.append(block);
      } else if (group.childElementCount < mostInGroup) before.after(block);
      else groupAfter(before, group).append(block);
    },
    remove(blocks) {
      const going = new Map<Element, HTMLElement[]>();
      for (const block of blocks) {
        const group = block.parentElement;
        if (group === null) continue;
        const others = going.get(group);
        if (others === undefined) going.set(group, [block]);
        else others.push(block);
      }
      for (const [group, own] of going) {
        if (own.length === group.childElementCount) group.remove();
        else for (const block of own) block.remove();
      }
    },
  };
}
