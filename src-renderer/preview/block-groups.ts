import { patchElement, patchWords } from './patch-element.ts';

/** A block of the page. */
interface Block {
  html: string;
  /** Null as long as it is not built. */
  element: HTMLElement | null;
  group: Group;
}

/** Blocks that are laid out together; those that are not built are a gap at its end. */
export interface Group {
  readonly element: HTMLElement;
  readonly blocks: Block[];
}

/** In a flat list of thousands of blocks every change is laid out anew with all of them. */
const mostInGroup = 40;
/** Characters of HTML in a group: what is built in one go. */
const mostHtml = 24_000;

/** The blocks of a page in groups, so that those out of sight need neither elements nor layout. */
export interface BlockGroups {
  readonly all: readonly Group[];
  count(): number;
  /** Null beyond the last. */
  at(index: number): Block | null;
  indexOf(block: Block): number;
  /** The built block that an element is; null for none. */
  blockOf(element: Element): Block | null;
  /** Blocks give way to others, of which those that stood there with the same HTML stay. */
  replace(from: number, removed: number, htmls: readonly string[]): void;
  build(block: Block): void;
  /** How high a block will be, in pixels, before it is built. */
  heightOf(block: Block): number;
  /** Takes what the built ones measure for the others. */
  calibrate(): void;
}

/** A line of the page holds about so many characters of HTML, and is so high. */
const lineCharacters = 60;
const lineHeight = 27;
const blockGap = 14;
const pictureHeight = 300;

export function createBlockGroups(
  page: HTMLElement,
  make: (html: string) => HTMLElement,
): BlockGroups {
  const groups: Group[] = [];
  const blockByElement = new WeakMap<Element, Block>();
  /** How much higher blocks are than is guessed. */
  let scale = 1;

  function elementFor(block: Block): HTMLElement {
    const element = make(block.html);
    blockByElement.set(element, block);
    block.element = element;
    return element;
  }

  const heightOf = ({ html }: Block): number => {
    const lines = Math.ceil(html.length / lineCharacters);
    const picture = html.includes('<img') ? pictureHeight : 0;
    return (blockGap + lines * lineHeight + picture) * scale;
  };

  /** The room that the blocks of a group will take. */
  function keepRoom({ element, blocks }: Group): void {
    let missing = 0;
    let built = 0;
    for (const block of blocks) {
      if (block.element === null) missing += heightOf(block);
      else built += heightOf(block);
    }
    const room = missing === 0 ? '' : `${Math.round(missing)}px`;
    if (element.style.paddingBottom !== room) element.style.paddingBottom = room;
    element.style.setProperty('contain-intrinsic-block-size', `auto ${Math.round(built)}px`);
  }

  function newGroup(index: number): Group {
    const element = page.ownerDocument.createElement('div');
    element.className = 'group';
    const after = groups[index]?.element ?? null;
    if (after === null) page.append(element);
    else after.before(element);
    const group: Group = { element, blocks: [] };
    groups.splice(index, 0, group);
    return group;
  }

  /** The group of a block and its place there; the end of the last group beyond the last block. */
  function locate(index: number): { readonly order: number; readonly at: number } {
    let rest = index;
    for (const [order, { blocks }] of groups.entries()) {
      if (rest < blocks.length) return { order, at: rest };
      rest -= blocks.length;
    }
    return { order: groups.length, at: 0 };
  }

  function remove(from: number, count: number): void {
    let left = count;
    let { order, at } = locate(from);
    while (left > 0) {
      const group = groups[order];
      if (group === undefined) return;
      const taken = group.blocks.splice(at, left);
      left -= taken.length;
      if (group.blocks.length === 0) {
        group.element.remove();
        groups.splice(order, 1);
      } else {
        for (const { element } of taken) element?.remove();
        keepRoom(group);
        order += 1;
      }
      at = 0;
    }
  }

  /** Moves what is too much for a group into new ones behind it. */
  function divide(order: number): void {
    const group = groups[order];
    if (group === undefined) return;
    let size = 0;
    const end = group.blocks.findIndex(({ html }, index) => {
      size += html.length;
      return index > 0 && (index >= mostInGroup || size > mostHtml);
    });
    if (end !== -1) {
      const next = newGroup(order + 1);
      const moved = group.blocks.splice(end);
      for (const block of moved) {
        block.group = next;
        if (block.element !== null) next.element.append(block.element);
      }
      next.blocks.push(...moved);
      divide(order + 1);
    }
    keepRoom(group);
  }

  function insert(index: number, htmls: readonly string[]): void {
    if (htmls.length === 0) return;
    const before = index === 0 ? null : locate(index - 1);
    const order = before?.order ?? 0;
    const group = (before === null ? groups[0] : groups[order]) ?? newGroup(0);
    const at = before === null ? 0 : before.at + 1;
    group.blocks.splice(at, 0, ...htmls.map((html) => ({ html, element: null, group })));
    divide(order);
  }

  function build(block: Block): void {
    if (block.element !== null) return;
    const element = elementFor(block);
    const { blocks } = block.group;
    const next = blocks.slice(blocks.indexOf(block) + 1).find((each) => each.element !== null);
    block.group.element.insertBefore(element, next?.element ?? null);
    keepRoom(block.group);
  }

  const at = (index: number): Block | null => {
    const place = locate(index);
    return groups[place.order]?.blocks[place.at] ?? null;
  };

  return {
    all: groups,
    count: () => groups.reduce((sum, { blocks }) => sum + blocks.length, 0),
    at,
    indexOf(block) {
      let index = 0;
      for (const group of groups) {
        if (group === block.group) return index + group.blocks.indexOf(block);
        index += group.blocks.length;
      }
      return -1;
    },
    blockOf: (element) => blockByElement.get(element) ?? null,
    replace(from, removed, htmls) {
      if (removed !== htmls.length) {
        const isNear = at(from)?.element ?? at(from - 1)?.element ?? null;
        remove(from, removed);
        insert(from, htmls);
        if (isNear === null || htmls.length > mostInGroup) return;
        for (let index = from; index < from + htmls.length; index += 1) {
          const block = at(index);
          if (block !== null) build(block);
        }
        return;
      }
      for (const [index, html] of htmls.entries()) {
        const block = at(from + index);
        if (block === null || block.html === html) continue;
        const { element: old, html: before } = block;
        block.html = html;
        if (old === null) keepRoom(block.group);
        else if (!patchWords(old, before, html)) patchElement(old, make(html));
      }
    },
    build,
    heightOf,
    calibrate() {
      let [real, guessed] = [0, 0];
      for (const { element, blocks } of groups) {
        if (blocks.some((block) => block.element === null)) continue;
        real += element.getBoundingClientRect().height;
        for (const block of blocks) guessed += heightOf(block);
      }
      if (real === 0 || guessed === 0 || Math.abs(real / guessed - 1) < 0.1) return;
      scale *= real / guessed;
      for (const group of groups) keepRoom(group);
    },
  };
}
