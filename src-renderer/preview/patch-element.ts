import { changedWords } from './changed-words.ts';

/**
 * Writes into an element what changed from its HTML to another, where that is text that stands in it once;
 * false where nothing was done. Nothing needs to be sanitised for that.
 */
export function patchWords(shown: Element, before: string, after: string): boolean {
  const words = changedWords(before, after);
  if (words === null) return false;
  const walker = shown.ownerDocument.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const places: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeValue === words.before) places.push(node);
  }
  const [place] = places;
  if (place === undefined || places.length > 1) return false;
  place.nodeValue = words.after;
  return true;
}

/**
 * Gives an element the content of another one, which is used up. What both have stays as it is, with its
 * loaded pictures and what is scrolled or unfolded in it: of a key only the text that it changed is laid out
 * and painted anew.
 */
export function patchElement(shown: Element, next: Element): void {
  const [old, now] = [[...shown.childNodes], [...next.childNodes]];
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  while (from < shorter && isSame(old[from], now[from])) from += 1;
  let same = 0;
  while (same < shorter - from && isSame(old.at(-1 - same), now.at(-1 - same))) same += 1;
  const gone = old.slice(from, old.length - same);
  const come = now.slice(from, now.length - same);
  const after = old[old.length - same] ?? null;
  for (const [index, node] of gone.entries()) {
    const other = come[index];
    if (other === undefined) node.remove();
    else patchNode(node, other);
  }
  for (const node of come.slice(gone.length)) shown.insertBefore(node, after);
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.isEqualNode(other);
}

function patchNode(shown: ChildNode, next: ChildNode): void {
  if (shown.nodeType === Node.TEXT_NODE && next.nodeType === Node.TEXT_NODE) {
    if (shown.nodeValue !== next.nodeValue) shown.nodeValue = next.nodeValue;
  } else if (isElement(shown) && isElement(next) && isLike(shown, next)) patchElement(shown, next);
  else shown.replaceWith(next);
}

/** Of whichever document: the page stands in a frame. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Whether two elements are the same, but for what is in them. */
function isLike(one: Element, other: Element): boolean {
  return (
    one.tagName === other.tagName &&
    one.attributes.length === other.attributes.length &&
    [...one.attributes].every(({ name, value }) => other.getAttribute(name) === value)
  );
}
